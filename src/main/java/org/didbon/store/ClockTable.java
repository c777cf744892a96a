package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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

  /** Written by a clock that was right a moment ago: those of two processes differ a little. */
  private static final Duration APART = Duration.ofMillis(2_500);

  /**
   * What waits, waits as long as it would have. Leases only where they are certainly of the clock
   * before: one that ended too soon would have a message sent twice, while one that ends too late
   * is given back by its holder.
   */
  private static final String[] SET_BACK = {
    "update feed set due_ms = due_ms - :by where due_ms > :now + <since>",
    """
    update feed set leased_ms = case when leased_ms > :by then leased_ms - :by else 1 end
    where leased_ms > :now + :by - 10000
    """,
    "update feed set visited_ms = :now where visited_ms > :now",
    "update lane set due_ms = due_ms - :by where due_ms > :now",
    """
    update lane set leased_ms = case when leased_ms > :by then leased_ms - :by else 1 end
    where leased_ms > :now + :by - 10000
    """,
    "update message set created_ms = :now where created_ms > :now and settled_ms is null",
    // those of a time of day are due at that time of day, whatever the clock showed before
    "update digest set due_ms = due_ms - :by where due_ms > :now and schedule = 'hourly'"
  };

  private final Jdbi jdbi;
  private final boolean alone;

  /**
   * @param alone whether no other process works on the database
   */
  ClockTable(Jdbi jdbi, boolean alone) {
    this.jdbi = jdbi;
    this.alone = alone;
  }

  /** How far {@code now} lies before the latest moment written; zero if it does not. */
  public Duration behind(Instant now) {
    Duration behind =
        jdbi.withHandle(ClockTable::latest)
            .map(latest -> Duration.between(now, latest))
            .orElse(Duration.ZERO);
    return behind.compareTo(SLACK) > 0 ? behind : Duration.ZERO;
  }

  private static Optional<Instant> latest(Handle handle) {
    return handle.createQuery(LATEST).mapTo(Long.class).findFirst().map(Instant::ofEpochMilli);
  }

  /**
   * The clock was set back by {@code by} to {@code now}. Where several processes go by the clock of
   * the database each of them notices: the first puts right what waits, the others find it done.
   * Else each would have all feeds due by as much earlier once more.
   */
  public void setBack(Instant now, Duration by) {
    jdbi.useTransaction(
        handle -> {
          if (!alone) {
            TurnTable.next(handle); // one at a time
            if (latest(handle).filter(moment -> !moment.isAfter(now.plus(APART))).isPresent()) {
              return;
            }
          }
          for (String sql : SET_BACK) {
            var update =
                handle
                    .createUpdate(sql)
                    .define("since", alone ? "0" : "wait_ms") // others are visited meanwhile
                    .bind("now", now.toEpochMilli());
            (sql.contains(":by") ? update.bind("by", by.toMillis()) : update).execute();
          }
        });
  }
}
