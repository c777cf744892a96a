package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import org.didbon.outbox.OutboxStore.OutboxCounts;
import org.jdbi.v3.core.Handle;

/**
 * How many messages wait and were delivered. Where many were, those delivered a while ago are
 * counted once an hour, or when the oldest of them is gone, and only the later ones at each ask.
 * Thread-safe.
 */
final class MessageCounts {

  /** Fewer are counted in a moment. */
  static final long MANY = 20_000;

  /** What was delivered longer ago is not added to, whatever clocks and leases do. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private static final Duration VALID = Duration.ofHours(1);

  private static final String WAITING =
      """
      select
        (select count(*) from message where settled_ms is null) as waiting,
        (select count(*) from message where outcome = 'given_up') as given_up,
        (select min(created_ms) from message where settled_ms is null) as oldest_ms,
        (select count(*) from message where outcome = 'delivered' and settled_ms >= :from)
          as delivered
      """;

  private static final String BEFORE =
      "select count(*) from message where outcome = 'delivered' and settled_ms < :from";

  private static final String FIRST =
      "select min(settled_ms) from message where outcome = 'delivered'";

  private static final OlderCount NONE = new OlderCount(Long.MIN_VALUE, 0, 0, Instant.MIN);

  private final long many;
  private volatile OlderCount counted = NONE;

  /**
   * @param many fewer delivered ones are counted at each ask
   */
  MessageCounts(long many) {
    this.many = many;
  }

  /**
   * What was delivered before {@code from}.
   *
   * @param first when the first of them was
   */
  private record OlderCount(long from, long first, long messages, Instant at) {

    boolean isValid(Handle handle, Instant now) {
      return from != Long.MIN_VALUE
          && !now.isBefore(at)
          && now.isBefore(at.plus(VALID))
          && first == firstOf(handle);
    }
  }

  OutboxCounts of(Handle handle, Instant now) {
    OlderCount before = counted;
    if (before.from() != Long.MIN_VALUE && !before.isValid(handle, now)) {
      before = NONE;
    }
    OutboxCounts counts = from(handle, before, now);
    if (before.from() == Long.MIN_VALUE) {
      counted = counts.delivered() < many ? NONE : count(handle, now);
    }
    return counts;
  }

  private static OutboxCounts from(Handle handle, OlderCount before, Instant now) {
    return handle
        .createQuery(WAITING)
        .bind("from", before.from())
        .map(
            (row, context) -> {
              Instant oldest = Rows.moment(row, "oldest_ms");
              return new OutboxCounts(
                  row.getLong("waiting"),
                  before.messages() + row.getLong("delivered"),
                  row.getLong("given_up"),
                  oldest == null ? Duration.ZERO : Duration.between(oldest, now));
            })
        .one();
  }

  private static OlderCount count(Handle handle, Instant now) {
    long from = now.minus(SETTLED).toEpochMilli();
    long messages = handle.createQuery(BEFORE).bind("from", from).mapTo(Long.class).one();
    return new OlderCount(from, firstOf(handle), messages, now);
  }

  private static long firstOf(Handle handle) {
    return handle.createQuery(FIRST).map((row, context) -> row.getLong(1)).one();
  }
}
