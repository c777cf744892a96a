package org.didbon.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Subject;
import org.didbon.match.Corpus;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.QueryParser;
import org.didbon.rule.Preview;
import org.didbon.rule.Previewer;
import org.didbon.rule.Reach;

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
    PastItems items = new InAMonth(new MadeUpItems(count));
    Watchlist watchlist = Watchlist.of(List.of(), corpus.actors(ACTORS), List.of());
    Path folder = Files.createTempDirectory(Path.of("target"), "archive");
    try (Archive archive = Archive.open(folder, items)) {
      while (archive.catchUp() > 0) {}
      System.out.printf(Locale.ROOT, "%nPreview of an edit over 30 days of %,d items%n", count);
      Previewer previewer =
          new Previewer(archive, watchlist::judge, new Nobody(), Clock.fixed(LAST, ZoneOffset.UTC));
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

  /** Every item its own story, and nobody hears. */
  private static final class Nobody implements Reach {
    @Override
    public int stories(Collection<Long> items) {
      return items.size();
    }

    @Override
    public int hearing(Subject subject) {
      return 0;
    }

    @Override
    public int subscribed(Subject subject) {
      return 0;
    }

    @Override
    public int misjudged(Subject subject) {
      return 0;
    }

    @Override
    public List<MarkedReport> marked(Subject subject) {
      return List.of();
    }

    @Override
    public Optional<Instant> begun() {
      return Optional.empty();
    }
  }

  /** The same items, all of the last 30 days. */
  private record InAMonth(MadeUpItems madeUp) implements PastItems {

    @Override
    public List<KeptItem> changedAfter(long turn, long number, int limit) {
      long last = Math.min(madeUp.items(), number + limit);
      return numbered(LongStream.rangeClosed(number + 1, last).boxed().toList());
    }

    @Override
    public List<KeptItem> numbered(List<Long> numbers) {
      return madeUp.numbered(numbers).stream().map(this::moved).toList();
    }

    @Override
    public long items() {
      return madeUp.items();
    }

    private KeptItem moved(KeptItem kept) {
      Item item = kept.item();
      long ago = SPREAD.toMillis() * (madeUp.items() - kept.number()) / madeUp.items();
      Instant when = LAST.minusMillis(ago);
      return new KeptItem(
          kept.turn(),
          kept.number(),
          new Item(
              item.feed(),
              item.id(),
              item.marks(),
              item.link(),
              item.ownLink(),
              item.title(),
              item.text(),
              when,
              when,
              item.language()));
    }
  }
}
