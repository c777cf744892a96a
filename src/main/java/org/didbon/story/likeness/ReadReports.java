package org.didbon.story.likeness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The reports that were read lately, with what was last answered about them: one decision asks for
 * each of its reports several times, and the next finds it recorded. Not thread-safe, but for
 * {@link #of}: reading takes longest, and need not wait for anybody.
 *
 * @param <A> an answer; it is not changed
 */
final class ReadReports<A> {

  /** More than a decision is about. */
  static final int MOST = 512;

  /** Of fewer words that are no figures nothing follows. */
  private static final int TELLING = 3;

  /** Those with an answer: many at once, as answers are large, only while nothing changes. */
  private final List<OneRead<A>> answered = new ArrayList<>();

  private final Map<Words, OneRead<A>> reports = new LinkedHashMap<>(16, 0.75f, true);

  /** All that is read of an item. */
  private record Words(
      String feed, String id, Instant at, String language, String title, String text) {

    static Words of(Item item) {
      return new Words(
          item.feed(),
          item.id(),
          moment(item),
          item.language(),
          TraitReader.beginning(item.title()),
          TraitReader.beginning(item.text()));
    }
  }

  /** A report, and what was answered about it. */
  static final class OneRead<A> {

    private final OpenReport report;
    private final boolean telling;
    private Set<String> apart = Set.of();
    private @Nullable A answer;

    private OneRead(OpenReport report, boolean telling) {
      this.report = report;
      this.telling = telling;
    }

    /** Whether it says enough to be like another. */
    boolean isTelling() {
      return telling;
    }

    /** The report, of no story. */
    OpenReport report() {
      return report;
    }

    /** What was answered to this question since the last change; null if nothing was. */
    @Nullable A answer(Set<String> question) {
      return apart.equals(question) ? answer : null;
    }
  }

  /** Keeps the answer to a question until the next change. */
  void answer(OneRead<A> one, Set<String> question, A answer) {
    if (answered.size() == MOST) {
      changed();
    }
    if (one.answer == null) {
      answered.add(one);
    }
    one.apart = Set.copyOf(question);
    one.answer = answer;
  }

  /** There are other reports to be like: no answer holds. */
  void changed() {
    answered.forEach(one -> one.answer = null);
    answered.clear();
  }

  /** What is read of a report, by any thread at any time. */
  OneRead<A> of(Item item) {
    Words words = Words.of(item);
    synchronized (reports) {
      OneRead<A> before = reports.get(words);
      if (before != null) {
        return before;
      }
    }
    Tokens tokens = TraitReader.tokens(item);
    return keep(words, new OneRead<>(read(item, tokens), isTelling(tokens)));
  }

  /**
   * Reads a report ahead of time, by any thread.
   *
   * @return puts it among those that were read lately, where it may be gone from when it is asked
   *     for
   */
  Runnable ahead(Item item) {
    OneRead<A> one = of(item);
    Words words = Words.of(item);
    return () -> keep(words, one);
  }

  /** Keeps one, unless another thread was first: of each there is one, with its answer. */
  private OneRead<A> keep(Words words, OneRead<A> read) {
    synchronized (reports) {
      OneRead<A> before = reports.putIfAbsent(words, read);
      if (reports.size() > MOST) {
        reports.remove(reports.keySet().iterator().next());
      }
      return before == null ? read : before;
    }
  }

  /** Two days, scores or rates are alike though nothing is said of what happened. */
  private static boolean isTelling(Tokens tokens) {
    int words = 0;
    for (int at = 0; at < tokens.size() && words < TELLING; at++) {
      words += tokens.isNumber(at) ? 0 : 1;
    }
    return words == TELLING;
  }

  /** Reads it anew, of no story. */
  static OpenReport read(Item item) {
    return read(item, TraitReader.tokens(item));
  }

  private static OpenReport read(Item item, Tokens tokens) {
    return new OpenReport(item.key(), item.feed(), "", moment(item), TraitReader.of(item, tokens));
  }

  /** As it is kept: before it was recorded and after, the answers are the same. */
  private static Instant moment(Item item) {
    return item.when().truncatedTo(ChronoUnit.MILLIS);
  }

  int size() {
    synchronized (reports) {
      return reports.size();
    }
  }
}
