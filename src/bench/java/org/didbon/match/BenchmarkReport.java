package org.didbon.match;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link MatchBenchmark} and what JMH cannot measure, and prints one table of it all. */
public final class BenchmarkReport {

  private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);

  private BenchmarkReport() {}

  public static void main(String[] args) throws RunnerException {
    System.out.println("The rule set (load is the first in this JVM, the rest warm)");
    System.out.printf(
        "%8s %10s %12s %16s %18s%n", "rules", "load", "memory", "swap, median", "matches an item");
    for (int size : new int[] {10_000, 1_000, 100}) {
      print(size, RuleSetFigures.of(size));
    }
    translation();
    System.out.println();
    System.out.println("Matching, one thread (JMH: 3 x 2 s to warm up, 5 x 2 s measured)");
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(MatchBenchmark.class.getName() + (args.length > 0 ? args[0] : ""))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    print(results);
  }

  private static void print(int size, RuleSetFigures figures) {
    System.out.printf(
        Locale.ROOT,
        "%,8d %8d ms %9.1f MB %13.1f ms %18.1f%n",
        size,
        figures.loadMillis(),
        figures.bytes() / 1e6,
        figures.swapMicros() / 1e3,
        figures.matches());
  }

  /** How the rules read for the monitor, and whether it finds what ours does. */
  private static void translation() {
    Corpus corpus = new Corpus();
    int size = 1_000;
    List<Item> items = corpus.items(1_000);
    LuceneRules monitor = LuceneRules.of(corpus.actors(size), corpus.rules(size));
    ItemMatcher ours = ItemMatcher.of(corpus.actors(size), corpus.rules(size), Map.of());
    System.out.printf(
        Locale.ROOT,
        "For the monitor a rule is %.1f terms; of %,d rules it finds %.2f an item, ours %.2f%n",
        monitor.termsPerRule(),
        size,
        items.stream().mapToInt(monitor::matches).average().orElse(0),
        items.stream().mapToInt(item -> ours.match(item).matches().size()).average().orElse(0));
  }

  private static void print(Collection<RunResult> results) {
    Map<String, Map<Integer, RunResult>> rows = new TreeMap<>();
    for (RunResult result : results) {
      String label = result.getPrimaryResult().getLabel();
      String rules = result.getParams().getParam("rules");
      Map<Integer, RunResult> row = rows.computeIfAbsent(label, l -> new TreeMap<>());
      SIZES.stream()
          .filter(size -> rules == null || size.toString().equals(rules))
          .forEach(size -> row.put(size, result));
    }
    System.out.printf("%-10s", "");
    SIZES.forEach(size -> System.out.printf(Locale.ROOT, " %,28d rules", size));
    System.out.println();
    rows.forEach(
        (label, row) -> {
          System.out.printf("%-10s", label);
          SIZES.forEach(size -> System.out.printf(" %34s", cell(row.get(size))));
          System.out.println();
        });
    ratio(rows, "didbon", "monitor", "Items/s of didbon by those of the monitor");
    ratio(rows, "analysis", "didbon", "Cost of an item by that of the analysis alone");
  }

  private static void ratio(
      Map<String, Map<Integer, RunResult>> rows, String above, String below, String title) {
    for (int size : SIZES) {
      RunResult one = rows.getOrDefault(above, Map.of()).get(size);
      RunResult other = rows.getOrDefault(below, Map.of()).get(size);
      if (one != null && other != null) {
        double ratio = one.getPrimaryResult().getScore() / other.getPrimaryResult().getScore();
        System.out.printf(Locale.ROOT, "%s, %,d rules: %.2f%n", title, size, ratio);
      }
    }
  }

  private static String cell(@Nullable RunResult result) {
    if (result == null) {
      return "";
    }
    double perSecond = result.getPrimaryResult().getScore();
    double bytes =
        Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore();
    return String.format(Locale.ROOT, "%,.1f items/s, %,.1f kB", perSecond, bytes / 1000);
  }
}
