package org.didbon.match;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
