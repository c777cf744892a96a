package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * The moments in the tables, when the clock was set back since they were written: what was due an
 * hour ago would else be due in an hour. Thread-safe.
 */
public final class ClockTable {

  /** Clocks are put right by less than that every day. */
  static final Duration SLACK = Duration.ofMinutes(1);

  /** The latest moment at which something was written. */
  private static final String LATEST =
      """
      select max(moment) from (
        select max(visited_ms) as moment from feed
        union all select max(due_ms - wait_ms) from feed where wait_ms > 0
        union all select max(created_ms) from message where settled_ms is null) as moments
      """;

  /** What waits, waits as long as it would have. */
  private static final String[] SET_BACK = {
    "update feed set due_ms = due_ms - :by where due_ms > :now",
    """
    update feed set leased_ms = case when leased_ms > :by then leased_ms - :by else 1 end
    where leased_ms > :now
    """,
    "update feed set visited_ms = :now where visited_ms > :now",
    "update lane set due_ms = due_ms - :by where due_ms > :now",
    """
    update lane set leased_ms = case when leased_ms > :by then leased_ms - :by else 1 end
    where leased_ms > :now
    """,
    "update message set created_ms = :now where created_ms > :now and settled_ms is null",
    // those of a time of day are due at that time of day, whatever the clock showed before
    "update digest set due_ms = due_ms - :by where due_ms > :now and schedule = 'hourly'"
  };

  private final Jdbi jdbi;

  ClockTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** How far {@code now} lies before the latest moment written; zero if it does not. */
  public Duration behind(Instant now) {
    Long latest =
        jdbi.withHandle(
            handle -> handle.createQuery(LATEST).mapTo(Long.class).findFirst().orElse(null));
    Duration behind =
        latest == null ? Duration.ZERO : Duration.between(now, Instant.ofEpochMilli(latest));
    return behind.compareTo(SLACK) > 0 ? behind : Duration.ZERO;
  }

  /** The clock was set back by {@code by} to {@code now}. */
  public void setBack(Instant now, Duration by) {
    jdbi.useTransaction(
        handle -> {
          for (String sql : SET_BACK) {
            var update = handle.createUpdate(sql).bind("now", now.toEpochMilli());
            (sql.contains(":by") ? update.bind("by", by.toMillis()) : update).execute();
          }
        });
  }
}
