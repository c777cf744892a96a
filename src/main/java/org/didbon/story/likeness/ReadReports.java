package org.didbon.story.likeness;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * The reports that were read lately, with what was last answered about them: one decision asks for
 * each of its reports several times, and the next finds it recorded. Not thread-safe.
 *
 * @param <A> an answer; it is not changed
 */
final class ReadReports<A> {

  /** More than a decision is about. */
  static final int MOST = 512;

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
    private long version = -1;
    private Set<String> apart = Set.of();
    private @Nullable A answer;

    private OneRead(OpenReport report) {
      this.report = report;
    }

    /** The report, of no story. */
    OpenReport report() {
      return report;
    }

    /** What was answered at this version of all reports to this question; null if nothing was. */
    @Nullable A answer(long now, Set<String> question) {
      return version == now && apart.equals(question) ? answer : null;
    }

    void answer(long now, Set<String> question, A latest) {
      version = now;
      apart = Set.copyOf(question);
      answer = latest;
    }
  }

  OneRead<A> of(Item item) {
    Words words = Words.of(item);
    OneRead<A> before = reports.get(words);
    if (before != null) {
      return before;
    }
    OneRead<A> read = new OneRead<>(read(item));
    reports.put(words, read);
    if (reports.size() > MOST) {
      reports.remove(reports.keySet().iterator().next());
    }
    return read;
  }

  /** Reads it anew, of no story. */
  static OpenReport read(Item item) {
    return new OpenReport(item.key(), item.feed(), "", moment(item), TraitReader.of(item));
  }

  /** As it is kept: before it was recorded and after, the answers are the same. */
  private static Instant moment(Item item) {
    return item.when().truncatedTo(ChronoUnit.MILLIS);
  }

  int size() {
    return reports.size();
  }
}
