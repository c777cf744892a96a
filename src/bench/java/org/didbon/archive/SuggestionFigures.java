package org.didbon.archive;

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
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Rule;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.QueryParser;
import org.didbon.rule.Previewer;
import org.didbon.rule.Reach.MarkedReport;
import org.didbon.rule.review.Reviewer;
import org.didbon.rule.review.Suggester;

/**
 * What suggestions for a rule cost, and its review, over 90 days of 100,000 items: for each rule
 * that comes with the bot. One item in {@value #ONE_IN} has a headline that one of them brings, and
 * of these every third was called not relevant.
 */
public final class SuggestionFigures {

  private static final int ITEMS = 100_000;
  private static final int ONE_IN = 12;
  private static final int MARKED = 3 * ONE_IN;
  private static final int RUNS = 7;
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
  private static final Duration SPREAD = Duration.ofDays(90);
  private static final Instant LAST = Items.SEEN;

  private final Watchlist watchlist;
  private final Suggester suggester;
  private final Reviewer reviewer;

  private SuggestionFigures(Archive archive, Watchlist watchlist, List<MarkedReport> marked) {
    Clock clock = Clock.fixed(LAST, ZoneOffset.UTC);
    Nobody reach = new Nobody(marked);
    this.watchlist = watchlist;
    this.suggester =
        new Suggester(
            archive,
            watchlist::judge,
            new Previewer(archive, watchlist::judge, reach, clock),
            reach,
            clock);
    this.reviewer = new Reviewer(archive, watchlist::judge, watchlist::matcher, reach, clock);
  }

  /** Runs it with as many items as the first argument says. */
  public static void main(String[] args) throws IOException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : ITEMS;
    Config config = ConfigFolder.bundled(Map.of());
    List<String> headlines =
        config.rules().stream().flatMap(rule -> rule.match().stream()).toList();
    PastItems items =
        new RecentItems(new MadeUpItems(count), SPREAD, LAST, item -> told(item, headlines));
    List<MarkedReport> marked =
        Stream.iterate(MARKED, number -> number + MARKED)
            .limit(count / MARKED)
            .map(number -> new MarkedReport(number, "s" + number, 1))
            .toList();
    Watchlist watchlist =
        Watchlist.of(config.feeds(), config.actors(), config.rules(), config.lists());
    Path folder = Files.createTempDirectory(Path.of("target"), "archive");
    try (Archive archive = Archive.open(folder, items)) {
      while (archive.catchUp() > 0) {}
      System.out.printf(Locale.ROOT, "%nRules over 90 days of %,d items%n", count);
      SuggestionFigures figures = new SuggestionFigures(archive, watchlist, marked);
      config.rules().forEach(figures::measure);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static Item told(Item item, List<String> headlines) {
    int number = Integer.parseInt(item.id().substring(1));
    return number % ONE_IN > 0
        ? item
        : new Item(
            item.feed(),
            item.id(),
            item.marks(),
            item.link(),
            item.ownLink(),
            headlines.get(number / ONE_IN % headlines.size()),
            item.text(),
            item.published(),
            item.seen(),
            item.language());
  }

  private void measure(Rule rule) {
    measure(
        rule.id() + ": words suggested", () -> suggester.of(rule, ZoneOffset.UTC).words().size());
    suggester
        .of(rule, ZoneOffset.UTC)
        .words()
        .forEach(
            word ->
                System.out.printf(
                    "    %s %s: %s, gained %d, lost %d%n",
                    word.purpose(),
                    word.word(),
                    word.counts(),
                    word.edit().gained().items(),
                    word.edit().lost().items()));
    measure(
        rule.id() + ": reports reviewed",
        () ->
            reviewer
                .of(QueryParser.parse(rule.query()), rule.subject(), ZoneOffset.UTC)
                .whole()
                .items());
  }

  /** A question, and how many answer it. */
  private interface Question {
    int ask();
  }

  private static void measure(String what, Question question) {
    double[] times = new double[RUNS];
    int found = 0;
    long spent = -PROCESSOR.getCurrentThreadCpuTime();
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      found = question.ask();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    spent += PROCESSOR.getCurrentThreadCpuTime();
    double first = times[0];
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-34s %6d  median %5.0f ms  first %5.0f  longest %5.0f  (1000)  processor, mean %5.0f"
            + " ms%n",
        what,
        found,
        times[RUNS / 2],
        first,
        times[RUNS - 1],
        spent / RUNS / 1e6);
  }
}
