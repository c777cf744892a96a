package org.didbon.feed.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of the articles on pages of many kinds is read, and how much else: runs of four words,
 * as the article-extraction-benchmark of Scrapinghub counts them. Arguments: a folder of pages with
 * their texts beside them ({@code x.html}, {@code x.txt}), and {@code -v} to see what is missing
 * and what is too much.
 */
public final class ArticleFigures {

  private static final Path FOLDER = Path.of("src/test/resources/org/didbon/feed/article/bench");
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  private double precision;
  private double recall;
  private int pages;

  private ArticleFigures() {}

  public static void main(String[] args) throws IOException {
    boolean wordy = List.of(args).contains("-v");
    List<Path> folders =
        Stream.of(args).filter(arg -> !arg.equals("-v") && !arg.isBlank()).map(Path::of).toList();
    for (Path folder :
        folders.isEmpty() ? List.of(FOLDER.resolve("tuned"), FOLDER.resolve("kept")) : folders) {
      new ArticleFigures().measure(folder, wordy);
    }
  }

  private void measure(Path folder, boolean wordy) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .forEach(file -> page(file, wordy));
    }
    double p = precision / pages;
    double r = recall / pages;
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, precision %.3f, recall %.3f, F1 %.3f%n",
        folder.getFileName(),
        pages,
        p,
        r,
        2 * p * r / (p + r));
  }

  private void page(Path file, boolean wordy) {
    try {
      String told = PageText.of(Files.readString(file));
      Path gold = Path.of(file.toString().replace(".html", ".txt"));
      String meant = Files.readString(gold);
      Map<String, Integer> read = runs(told);
      Map<String, Integer> wanted = runs(meant);
      double both = 0;
      for (Map.Entry<String, Integer> one : read.entrySet()) {
        both += Math.min(one.getValue(), wanted.getOrDefault(one.getKey(), 0));
      }
      double p = read.isEmpty() ? 1 : both / count(read);
      double r = wanted.isEmpty() ? 1 : both / count(wanted);
      precision += p;
      recall += r;
      pages++;
      if (p < 0.99 || r < 0.99) {
        System.out.printf(Locale.ROOT, "  %-32s %.3f %.3f%n", file.getFileName(), p, r);
        if (wordy) {
          show("    - ", meant, told);
          show("    + ", told, meant);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void show(String sign, String of, String without) {
    of.lines()
        .filter(line -> !without.contains(line.strip()))
        .forEach(line -> System.out.println(sign + line));
  }

  private static int count(Map<String, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(found -> found.group()).toList();
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
      String run = String.join(" ", words.subList(i, Math.min(words.size(), i + RUN)));
      runs.merge(run, 1, Integer::sum);
    }
    return runs;
  }
}
