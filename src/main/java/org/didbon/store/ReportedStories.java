package org.didbon.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Who reported stories, under which headlines: what was read of those that were asked for lately is
 * kept. Not thread-safe, see {@link KeptStories}.
 */
final class ReportedStories {

  private static final String REPORTS =
      """
      select story, feed, title, language, max(when_ms) as last_ms, min(when_ms) as first_ms,
        min(number) as number
      from item where story in (<stories>) and silent = 0
      group by story, feed, title, language
      """;

  private final int most;

  /** The least recently asked for first. */
  private final LinkedHashMap<String, Reported> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** How many rows are kept, and stories. */
  private int size;

  /**
   * @param most outlets and headlines that are kept, those of one story at least
   */
  ReportedStories(int most) {
    this.most = most;
  }

  /** Tells who reported each of {@code stories} that anybody did. */
  void of(Handle handle, List<String> stories, BiConsumer<String, Reported> reporter) {
    List<String> others = new ArrayList<>();
    for (String story : stories) {
      Reported known = kept.get(story);
      if (known == null) {
        others.add(story);
      } else {
        tell(story, known, reporter);
      }
    }
    if (!others.isEmpty()) {
      Map<String, Reported> read = new HashMap<>();
      handle
          .createQuery(REPORTS)
          .bindList("stories", SqlLists.filledUp(others))
          .map((row, context) -> ReportRow.ofSome(row))
          .forEach(row -> read.computeIfAbsent(row.story(), s -> new Reported()).add(row));
      // also that nobody heard of one: thousands of reports may be read for that
      others.forEach(story -> read.putIfAbsent(story, new Reported()));
      read.forEach((story, known) -> tell(story, known, reporter));
      read.forEach(this::keep);
    }
  }

  private static void tell(String story, Reported known, BiConsumer<String, Reported> reporter) {
    if (known.rows() > 0) {
      reporter.accept(story, known);
    }
  }

  private void keep(String story, Reported read) {
    kept.put(story, read);
    size += 1 + read.rows();
    while (size > most && kept.size() > 1) {
      forget(kept.keySet().iterator().next());
    }
  }

  /** What is kept of a story does not hold any more. */
  void forget(String story) {
    Reported gone = kept.remove(story);
    size -= gone == null ? 0 : 1 + gone.rows();
  }

  void clear() {
    kept.clear();
    size = 0;
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Adds reports that came into their stories; the same again changes nothing. */
  void add(List<ReportRow> fresh) {
    for (ReportRow row : fresh) {
      Reported known = kept.get(row.story());
      if (known != null && !row.silent()) {
        known.add(row);
        size++;
      }
    }
  }
}
