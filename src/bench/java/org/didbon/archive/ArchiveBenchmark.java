package org.didbon.archive;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.didbon.match.Corpus;
import org.didbon.pipeline.Watchlist;

/**
 * What it costs to build an archive of many items and to ask it: {@link Corpus} tells of what is in
 * them. Printed beside what is to be reached.
 */
public final class ArchiveBenchmark {

  private static final int MILLION = 1_000_000;
  private static final int ACTORS = 450;
  private static final int PAGE = 10;
  private static final int RUNS = 41;
  private static final int DAYS = 30;
  private static final double REACH_SECONDS = 300;
  private static final int REACH_BYTES = 1_000;
  private static final int REACH_MS = 50;

  private final Archive archive;
  private final Watchlist watchlist;
  private final LocalDate last;

  private ArchiveBenchmark(Archive archive, Watchlist watchlist, LocalDate last) {
    this.archive = archive;
    this.watchlist = watchlist;
    this.last = last;
  }

  /** Runs it with as many items as the first argument says, or a million. */
  public static void main(String[] args) throws IOException {
    MadeUpItems items = new MadeUpItems(args.length > 0 ? Integer.parseInt(args[0]) : MILLION);
    Corpus corpus = new Corpus();
    Watchlist watchlist = Watchlist.of(List.of(), corpus.actors(ACTORS), List.of());
    Path folder = Files.createTempDirectory(Path.of("target"), "archive");
    System.out.println();
    System.out.printf(
        Locale.ROOT,
        "The archive, %,d items of 600 characters, %d cores%n",
        items.items(),
        Runtime.getRuntime().availableProcessors());
    try (Archive archive = Archive.open(folder, items)) {
      long start = System.nanoTime();
      long spent = spent();
      while (archive.catchUp() > 0) {}
      double seconds = (System.nanoTime() - start) / 1e9;
      double wanted = REACH_SECONDS * items.items() / MILLION;
      print("reading all", "%.0f s", seconds, "%.0f s", wanted);
      double shared = (spent() - spent) / 1e9 / Runtime.getRuntime().availableProcessors();
      print("time of the processors it took, shared by the cores", "%.0f s", shared, "", 0);
      start = System.nanoTime();
      made(items);
      print("of which making up texts", "%.0f s", (System.nanoTime() - start) / 1e9, "", 0);
      LocalDate last = LocalDate.ofInstant(corpus.item((int) items.items()).when(), ZoneOffset.UTC);
      new ArchiveBenchmark(archive, watchlist, last).ask(corpus);
    }
    double bytes = (double) size(folder) / items.items();
    print("disk an item", "%.0f B", bytes, "%.0f B", REACH_BYTES);
    delete(folder);
  }

  private void ask(Corpus corpus) {
    search("a word in every third item", "президент");
    search("a word of rank 5,000", corpus.russian(5_000));
    search("a word of rank 19,000", corpus.russian(19_000));
    search("a word that is nowhere", "небылица");
    search("@actor, often named", "@person-0");
    search("@actor, seldom named", "@person-149");
    search("a AND b, either common", "президент AND суд");
    search("a AND b, either rare", corpus.russian(9_000) + " AND " + corpus.russian(9_001));
    search("a beginning", "прес*");
    Judge word = watchlist.judge(corpus.russian(500));
    measure(
        "30 days of a word", () -> archive.perDay(word, first(), last, ZoneOffset.UTC, 0).total());
    Judge actor = watchlist.judge("@person-0");
    measure(
        "30 days of @actor", () -> archive.perDay(actor, first(), last, ZoneOffset.UTC, 0).total());
  }

  private LocalDate first() {
    return last.minusDays(DAYS - 1L);
  }

  private void search(String what, String query) {
    measure(
        what,
        () -> archive.search(watchlist.judge(query), ReadPosition.NEWEST, PAGE).hits().size());
  }

  /** A question, and how many items answer it. */
  private interface Question {
    int ask();
  }

  private static void measure(String what, Question question) {
    long start = System.nanoTime();
    int found = question.ask();
    double first = (System.nanoTime() - start) / 1e6;
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      start = System.nanoTime();
      question.ask();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    String told = what + " (" + found + " found; first asked %.1f ms)".formatted(first);
    print(told, "%.1f ms", times[RUNS / 2], "%.0f ms", REACH_MS);
  }

  private static void print(
      String what, String format, double figure, String reachFormat, double reach) {
    String target =
        reachFormat.isEmpty() ? "" : String.format(Locale.ROOT, "(" + reachFormat + ")", reach);
    System.out.printf(
        "%-70s %12s %10s%n", what, String.format(Locale.ROOT, format, figure), target);
  }

  /** Nanoseconds that processors worked for us: on a busy machine it takes longer than that. */
  private static long spent() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void made(MadeUpItems items) {
    long number = 0;
    while (number < items.items()) {
      number += items.changedAfter(0, number, Indexer.BATCH).size();
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
