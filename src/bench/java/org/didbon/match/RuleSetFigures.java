package org.didbon.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;

/**
 * What a rule set costs besides matching.
 *
 * @param loadMillis from actors and rules to a matcher
 * @param bytes what the matcher keeps alive after it has read some thousand items
 * @param swapMicros to put one edited rule in, while another thread matches; the median of many
 * @param matches actors and rules found in an item, on average
 */
record RuleSetFigures(long loadMillis, long bytes, long swapMicros, double matches) {

  private static final int SWAPS = 101;

  static RuleSetFigures of(int size) {
    Corpus corpus = new Corpus();
    List<Item> items = corpus.items(4_000);
    List<Actor> actors = corpus.actors(size);
    List<Rule> rules = corpus.rules(size);
    long before = used();
    long start = System.nanoTime();
    ItemMatcher matcher = ItemMatcher.of(actors, rules, Map.of());
    long load = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    double matches =
        items.stream().mapToInt(item -> matcher.match(item).matches().size()).average().orElse(0);
    long bytes = used() - before;
    return new RuleSetFigures(load, bytes, swap(matcher, rules, items), matches);
  }

  /** The median time of a swap while another thread matches with whatever is current. */
  private static long swap(ItemMatcher matcher, List<Rule> rules, List<Item> items) {
    AtomicReference<ItemMatcher> current = new AtomicReference<>(matcher);
    Thread reader =
        new Thread(
            () -> {
              for (int i = 0; !Thread.currentThread().isInterrupted(); i = (i + 1) % items.size()) {
                Objects.requireNonNull(current.get()).match(items.get(i));
              }
            },
            "matching");
    reader.start();
    ItemMatcher last = matcher;
    long[] nanos = new long[SWAPS];
    for (int i = 0; i < SWAPS; i++) {
      Rule rule = rules.get(i * 31 % rules.size());
      String edited = "(" + rule.query() + ") OR swapped" + i;
      Rule swapped = new Rule(rule.id(), "", edited, Rule.Severity.NORMAL, List.of(), List.of());
      long start = System.nanoTime();
      last = last.with(swapped);
      current.set(last);
      nanos[i] = System.nanoTime() - start;
    }
    reader.interrupt();
    Arrays.sort(nanos);
    return TimeUnit.NANOSECONDS.toMicros(nanos[SWAPS / 2]);
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
