package org.didbon.web.console;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.archive.Archive;
import org.didbon.archive.MadeUpItems;
import org.didbon.archive.Nobody;
import org.didbon.archive.PastItems;
import org.didbon.archive.RecentItems;
import org.didbon.domain.Items;
import org.didbon.domain.Subject;
import org.didbon.match.CompiledQuery;
import org.didbon.match.Corpus;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.QueryParser;
import org.didbon.rule.Previewer;
import org.didbon.rule.live.LiveAnswers;

/**
 * What the editor of rules costs: an answer from the 10,000 latest items while somebody types, and
 * the look at 30 days of all that is recorded. Beside each answer stands what it took to read the
 * items anew for it.
 */
public final class RulesFigures {

  private static final int ITEMS = 100_000;
  private static final int ACTORS = 450;
  private static final int RUNS = 21;
  private static final int SHOWN = 10;
  private static final Duration SPREAD = Duration.ofDays(30);
  private static final Instant LAST = Items.SEEN;
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final Corpus corpus = new Corpus();
  private final PastItems items;
  private final Watchlist watchlist;
  private final LiveAnswers latest;

  private RulesFigures(int count) {
    items = new RecentItems(new MadeUpItems(count), SPREAD, LAST);
    watchlist = Watchlist.of(List.of(), corpus.actors(ACTORS), List.of());
    latest = new LiveAnswers(items, watchlist::matcher, Clock.fixed(LAST, ZoneOffset.UTC));
  }

  /** A query as it is typed, and the one that is saved. */
  private record TypedQuery(String what, String query, String before) {}

  /** Runs it over as many recorded items as the first argument says; 0 leaves the archive out. */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : ITEMS;
    RulesFigures figures = new RulesFigures(Math.max(count, LiveAnswers.ITEMS));
    figures.live();
    if (count > 0) {
      figures.past(count);
    }
  }

  private List<TypedQuery> queries() {
    String rare = corpus.russian(5_000);
    String common = corpus.russian(50);
    String many =
        IntStream.range(1_000, 1_250).mapToObj(corpus::russian).collect(Collectors.joining(" OR "));
    return List.of(
        new TypedQuery("rare word, one more", rare + " OR " + corpus.russian(5_001), rare),
        new TypedQuery("common word, one more", common + " OR " + corpus.russian(51), common),
        new TypedQuery("common word, narrowed", common + " AND " + corpus.russian(300), common),
        new TypedQuery("a person, narrowed", "@person-0 AND " + common, "@person-0"),
        new TypedQuery("near", common + " NEAR/5 " + corpus.russian(60), common),
        new TypedQuery("250 words, one less", many, many + " OR " + rare),
        new TypedQuery("not, in Russian", common + " -" + corpus.russian(51) + " lang:ru", common),
        new TypedQuery("a beginning", common.substring(0, 3) + "*", common));
  }

  private void live() {
    long before = used();
    long start = PROCESSOR.getCurrentThreadCpuTime();
    int asked = latest.of(QueryParser.parse(corpus.russian(50)), "", SHOWN).asked();
    System.out.printf(
        Locale.ROOT,
        "%nThe first answer, which reads %,d items: %.0f ms; they take %d MB%n",
        asked,
        (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e6,
        (used() - before) >> 20);
    System.out.printf("%nAnswers while typing, from the latest %,d items%n", asked);
    for (TypedQuery typed : queries()) {
      int found =
          latest.of(QueryParser.parse(typed.query()), typed.before(), SHOWN).found().items();
      double[] times =
          times(RUNS, () -> latest.of(QueryParser.parse(typed.query()), typed.before(), SHOWN));
      double anew = times(1, () -> anew(typed.query(), asked))[0];
      System.out.printf(
          Locale.ROOT,
          "%-28s %8d items  median %6.1f ms  longest %6.1f ms  (150 ms)  read anew %6.0f ms%n",
          typed.what(),
          found,
          times[times.length / 2],
          times[times.length - 1],
          anew);
    }
  }

  /** The floor: the same question with each text read anew, texts at hand. */
  private long anew(String query, int count) {
    CompiledQuery compiled = watchlist.matcher().compile(QueryParser.parse(query));
    return items.recordedBefore(Long.MAX_VALUE, count).stream()
        .filter(kept -> compiled.match(kept.item()).isPresent())
        .count();
  }

  private void past(int count) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "archive");
    try (Archive archive = Archive.open(folder, items)) {
      while (archive.catchUp() > 0) {}
      System.out.printf(Locale.ROOT, "%nThe look at 30 days of %,d items%n", count);
      Previewer previewer =
          new Previewer(
              archive, watchlist::judge, new Nobody(List.of()), Clock.fixed(LAST, ZoneOffset.UTC));
      for (TypedQuery typed : queries()) {
        double[] times =
            times(
                RUNS / 2,
                () ->
                    previewer.of(
                        QueryParser.parse(typed.query()),
                        typed.before(),
                        Subject.rule("rule"),
                        ZoneOffset.UTC));
        System.out.printf(
            Locale.ROOT,
            "%-28s median %6.0f ms  longest %6.0f ms  (1000 ms)%n",
            typed.what(),
            times[times.length / 2],
            times[times.length - 1]);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static double[] times(int runs, Supplier<?> what) {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = PROCESSOR.getCurrentThreadCpuTime();
      Object unused = what.get();
      times[i] = (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
