package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Whether feeds are visited at all, whoever visits them. Thread-safe. */
public final class StandingTable {

  /** So many of its intervals may pass before a feed was forgotten. */
  private static final int INTERVALS = 5;

  private static final Duration LEAST = Duration.ofMinutes(1);

  private static final String VISITED =
      """
      select count(*) from feed
      where watched = 1 and (leased_ms > :now or due_ms + %d * wait_ms + :least > :now)
      """
          .formatted(INTERVALS);

  private static final String WATCHED = "select count(*) from feed where watched = 1";

  private final Jdbi jdbi;

  StandingTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether every watched feed has been due for five of its intervals, and nobody visits one. */
  public boolean noRound(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(WATCHED).mapTo(Long.class).one() > 0
                && handle
                        .createQuery(VISITED)
                        .bind("now", now.toEpochMilli())
                        .bind("least", LEAST.toMillis())
                        .mapTo(Long.class)
                        .one()
                    == 0);
  }
}
