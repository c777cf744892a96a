package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Who reported stories, under which headlines. What was read of those that were asked for lately is
 * kept, and only what came since is read: a large story grows by the minute, and each of its
 * reports would read all others. Thread-safe.
 */
final class ReportedStories {

  private static final String REPORTS =
      """
      select story, feed, title, language, max(when_ms) as last_ms, min(when_ms) as first_ms,
        min(number) as number
      from item where story in (<stories>) and silent = 0
      group by story, feed, title, language
      """;

  /** Whatever was written or edited since a turn. */
  private static final String SINCE =
      """
      select story, feed, title, language, when_ms as last_ms, when_ms as first_ms, number, silent
      from item where turn > :turn
      """;

  private final int most;

  /** The least recently asked for first. */
  private final LinkedHashMap<String, Reported> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** How many rows are kept, and stories. */
  private int size;

  /** All that was written up to this turn is known, */
  private long turn;

  /** and under this number. */
  private long number;

  /**
   * @param most outlets and headlines that are kept, those of one story at least
   */
  ReportedStories(int most) {
    this.most = most;
  }

  /** Tells who reported each of {@code stories} that anybody did. */
  void of(Handle handle, List<String> stories, BiConsumer<String, Reported> reporter) {
    synchronized (kept) {
      read(handle, stories, reporter);
    }
  }

  private void read(Handle handle, List<String> stories, BiConsumer<String, Reported> reporter) {
    refresh(handle);
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
      each(
          handle.createQuery(REPORTS).bindList("stories", SqlLists.filledUp(others)),
          row -> read.computeIfAbsent(row.getString("story"), s -> new Reported()).add(row));
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

  private void forget(String story) {
    Reported gone = kept.remove(story);
    size -= gone == null ? 0 : 1 + gone.rows();
  }

  /** Adds what came since; what was edited or moved is forgotten, and read anew. */
  private void refresh(Handle handle) {
    long now = TurnTable.number(handle);
    if (now == turn) {
      return;
    }
    long last = ItemWriter.last(handle);
    Set<String> moved = MovedStories.since(handle, turn);
    if (now < turn || moved.contains("")) {
      kept.clear();
      size = 0;
    }
    moved.forEach(this::forget);
    if (!kept.isEmpty()) {
      each(handle.createQuery(SINCE).bind("turn", turn), this::add);
    }
    turn = now;
    number = last;
  }

  private void add(ResultSet row) throws SQLException {
    String story = row.getString("story");
    Reported known = kept.get(story);
    if (known != null && row.getLong("number") <= number) {
      forget(story);
    } else if (known != null && row.getInt("silent") == 0) {
      known.add(row);
      size++;
    }
  }

  private interface ReportReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Query query, ReportReader reader) {
    query
        .map(
            (row, context) -> {
              reader.read(row);
              return true;
            })
        .forEach(read -> {});
  }
}
