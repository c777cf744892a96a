package org.didbon.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.didbon.domain.Item;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of stories that were asked for lately: a large story grows by the minute, and each
 * of its reports would read all others. What came since is read once for all of it. Thread-safe.
 */
final class KeptStories {

  /** Whatever was written or edited since a turn. */
  private static final String SINCE =
      """
      select number, story, feed, title, language, when_ms, silent from item where turn > :turn
      """;

  /** Reports that went into another story, as they are now, and from which they went. */
  private static final String MOVED =
      """
      select moved.origin, item.number, item.story, item.feed, item.title, item.language,
        item.when_ms, item.silent
      from moved left join item on item.number = moved.number
      where moved.turn > :turn
      """;

  private final ReportedStories reported;
  private final RecentReports recent;

  /** All that was written up to this turn is known, */
  private long turn = -1;

  /** and under this number. */
  private long number;

  private final Object lock = new Object();

  KeptStories(ReportedStories reported, RecentReports recent) {
    this.reported = reported;
    this.recent = recent;
  }

  /** See {@link ReportedStories#of}. */
  void reported(Handle handle, List<String> stories, BiConsumer<String, Reported> reporter) {
    synchronized (lock) {
      refresh(handle);
      reported.of(handle, stories, reporter);
    }
  }

  /** See {@link RecentReports#of}. */
  Map<String, List<Item>> recent(Handle handle, Collection<String> stories) {
    synchronized (lock) {
      refresh(handle);
      return recent.of(handle, stories);
    }
  }

  private void refresh(Handle handle) {
    long now = TurnTable.number(handle);
    if (now == turn) {
      return;
    }
    if (now < turn) {
      clear();
    }
    if (reported.isEmpty() && recent.isEmpty()) {
      number = ItemWriter.last(handle);
    } else {
      follow(handle);
    }
    turn = now;
  }

  /** Adds what came since; what was edited, or lost reports, is forgotten, and read anew. */
  private void follow(Handle handle) {
    List<ReportRow> fresh = new ArrayList<>();
    for (MovedReport moved : moved(handle)) {
      if (moved.origin().isEmpty()) { // nobody knows from where
        clear();
      }
      forget(moved.origin());
      ReportRow now = moved.now();
      if (now != null) {
        fresh.add(now);
      }
    }
    long last = number;
    for (ReportRow row : since(handle)) {
      if (row.number() <= number) {
        forget(row.story());
      } else {
        fresh.add(row);
        last = Math.max(last, row.number());
      }
    }
    number = last;
    reported.add(fresh);
    recent.add(handle, fresh);
  }

  private record MovedReport(String origin, @Nullable ReportRow now) {}

  private List<MovedReport> moved(Handle handle) {
    return handle
        .createQuery(MOVED)
        .bind("turn", turn)
        .map(
            (row, context) ->
                new MovedReport(
                    row.getString("origin"),
                    row.getString("story") == null ? null : ReportRow.ofOne(row)))
        .list();
  }

  private List<ReportRow> since(Handle handle) {
    return handle
        .createQuery(SINCE)
        .bind("turn", turn)
        .map((row, context) -> ReportRow.ofOne(row))
        .list();
  }

  private void forget(String story) {
    reported.forget(story);
    recent.forget(story);
  }

  private void clear() {
    reported.clear();
    recent.clear();
  }
}
