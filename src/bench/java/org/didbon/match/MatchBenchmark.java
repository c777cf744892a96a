package org.didbon.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.Item;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to find everything that is watched in one item, one thread: with a regular
 * expression for each rule, with Lucene's monitor, with ours, and our analysis of the text alone,
 * which no engine of words can do without. {@link Corpus} tells of items and rules.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g"})
public class MatchBenchmark {

  private static final int ITEMS = 4_000;

  /** The items, one after the other, over and over. */
  @State(Scope.Benchmark)
  public static class News {

    private List<Item> items = List.of();
    private int next;

    @Setup
    public void write() {
      items = new Corpus().items(ITEMS);
    }

    Item next() {
      next = next + 1 == ITEMS ? 0 : next + 1;
      return items.get(next);
    }
  }

  /** Our matcher. */
  @State(Scope.Benchmark)
  public static class Ours {

    @Param({"100", "1000", "10000"})
    int rules;

    private ItemMatcher matcher = ItemMatcher.of(List.of(), List.of(), Map.of());

    @Setup
    public void compile() {
      Corpus corpus = new Corpus();
      matcher = ItemMatcher.of(corpus.actors(rules), corpus.rules(rules), Map.of());
    }
  }

  /** Lucene's. */
  @State(Scope.Benchmark)
  public static class Monitored {

    @Param({"100", "1000", "10000"})
    int rules;

    private LuceneRules monitor = LuceneRules.of(List.of(), List.of());

    @Setup
    public void register() {
      Corpus corpus = new Corpus();
      monitor = LuceneRules.of(corpus.actors(rules), corpus.rules(rules));
    }
  }

  /** One regular expression a rule. */
  @State(Scope.Benchmark)
  public static class Patterns {

    @Param({"100", "1000", "10000"})
    int rules;

    private RegexRules patterns = RegexRules.of(List.of(), List.of());

    @Setup
    public void compile() {
      Corpus corpus = new Corpus();
      patterns = RegexRules.of(corpus.actors(rules), corpus.rules(rules));
    }
  }

  /** Our analysis of words, with its cache. */
  @State(Scope.Benchmark)
  public static class Words {
    private final WordCache cache = new WordCache();
  }

  /** Detection of the language, words, names, rules and their places: all that {@code run} does. */
  @Benchmark
  public Matched didbon(News news, Ours ours) {
    Item item = news.next();
    String language = Languages.of(item.title(), item.text(), "");
    return ours.matcher.match(Corpus.in(language, item));
  }

  /** The floor: detection of the language, words and their keys. */
  @Benchmark
  public void analysis(News news, Words words, Blackhole hole) {
    Item item = news.next();
    String language = Languages.of(item.title(), item.text(), "");
    Tokens tokens = Tokens.of(item.title(), item.text());
    for (int i = 0; i < tokens.size(); i++) {
      hole.consume(words.cache.keys(tokens.word(i), language));
    }
  }

  @Benchmark
  public int monitor(News news, Monitored lucene) {
    return lucene.monitor.matches(news.next());
  }

  @Benchmark
  public int regex(News news, Patterns regex) {
    return regex.patterns.matches(news.next());
  }
}
