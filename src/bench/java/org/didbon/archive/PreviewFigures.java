package org.didbon.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.didbon.domain.Items;
import org.didbon.domain.Subject;
import org.didbon.match.Corpus;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.QueryParser;
import org.didbon.rule.Preview;
import org.didbon.rule.Previewer;

/** What the preview of a rule edit costs over 30 days of 300,000 items. */
public final class PreviewFigures {

  private static final int ITEMS = 300_000;
  private static final int ACTORS = 450;
  private static final int RUNS = 11;
  private static final Duration SPREAD = Duration.ofDays(30);
  private static final Instant LAST = Items.SEEN;

  private PreviewFigures() {}

  /** Runs it with as many items as the first argument says. */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : ITEMS;
    Corpus corpus = new Corpus();
    PastItems items = new RecentItems(new MadeUpItems(count), SPREAD, LAST);
    Watchlist watchlist = Watchlist.of(List.of(), corpus.actors(ACTORS), List.of());
    Path folder = Files.createTempDirectory(Path.of("target"), "archive");
    try (Archive archive = Archive.open(folder, items)) {
      while (archive.catchUp() > 0) {}
      System.out.printf(Locale.ROOT, "%nPreview of an edit over 30 days of %,d items%n", count);
      Previewer previewer =
          new Previewer(
              archive, watchlist::judge, new Nobody(List.of()), Clock.fixed(LAST, ZoneOffset.UTC));
      String rare = corpus.russian(5_000);
      String common = corpus.russian(50);
      measure(previewer, "rare word, one more", rare + " OR " + corpus.russian(5_001), rare);
      measure(previewer, "common word, one more", common + " OR " + corpus.russian(51), common);
      measure(previewer, "common word, narrowed", common + " AND " + corpus.russian(300), common);
      measure(previewer, "a person, narrowed", "@person-0 AND " + common, "@person-0");
      measure(previewer, "near", common + " NEAR/5 " + corpus.russian(60), common);
      measure(previewer, "a new rule, common", common, "");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static void measure(Previewer previewer, String what, String query, String before) {
    double[] times = new double[RUNS];
    Preview preview = null;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      preview =
          previewer.of(QueryParser.parse(query), before, Subject.rule("rule"), ZoneOffset.UTC);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = times[0];
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-28s %8d items  median %6.0f ms  first %6.0f ms  longest %6.0f ms  (1000 ms)%n",
        what,
        preview == null ? 0 : preview.items().total(),
        times[RUNS / 2],
        first,
        times[RUNS - 1]);
  }
}
