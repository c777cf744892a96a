package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.FeedFault;
import org.didbon.outbox.OutboxFigures;
import org.didbon.outbox.OutboxFigures.QueueState;
import org.didbon.outbox.OutboxFigures.Queued;
import org.didbon.pipeline.FeedFigures;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many feeds and messages stand where, for those who watch the program. Thread-safe. */
public final class FigureTable {

  /** A feed is visited within a second or two of its time. */
  static final Duration LATE = Duration.ofMinutes(1);

  /** In words of an older version, or in none that we know. */
  private static final String OTHER = "other";

  private static final String WATCHED = "select count(*) from feed where watched = 1";

  private static final String DUE =
      """
      select count(*) as due, min(due_ms) as first_ms,
        sum(case when due_ms <= :late then 1 else 0 end) as late
      from feed where watched = 1 and due_ms <= :now and leased_ms <= :now
      """;

  private static final String FAILING =
      """
      select reason, count(*) as feeds from feed
      where watched = 1 and failures > 0 group by reason
      """;

  private static final String QUEUES =
      """
      select lane.network, case when attempts > 0 then 'retrying' else 'waiting' end as state,
        count(*) as messages, min(created_ms) as first_ms
      from message join lane on lane.address = message.address
      where settled_ms is null group by 1, 2
      union all
      select lane.network, 'given_up', count(*), null
      from message join lane on lane.address = message.address
      where outcome = 'given_up' group by 1
      """;

  private final Jdbi jdbi;

  FigureTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public FeedFigures feeds(Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Map<String, Long> failing = failing(handle);
          long watched = handle.createQuery(WATCHED).mapTo(Long.class).one();
          return handle
              .createQuery(DUE)
              .bind("now", now.toEpochMilli())
              .bind("late", now.minus(LATE).toEpochMilli())
              .map(
                  (row, context) ->
                      new FeedFigures(
                          watched,
                          row.getLong("due"),
                          row.getLong("late"),
                          since(Rows.moment(row, "first_ms"), now),
                          failing))
              .one();
        });
  }

  public OutboxFigures messages(Instant now) {
    List<Queued> queues =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(QUEUES)
                    .map(
                        (row, context) ->
                            new Queued(
                                row.getString("network"),
                                QueueState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                row.getLong("messages"),
                                since(Rows.moment(row, "first_ms"), now)))
                    .list());
    return new OutboxFigures(queues);
  }

  private static Map<String, Long> failing(Handle handle) {
    Map<String, Long> failing = new HashMap<>();
    handle
        .createQuery(FAILING)
        .map((row, context) -> Map.entry(row.getString("reason"), row.getLong("feeds")))
        .forEach(
            one ->
                failing.merge(
                    FeedFault.read(one.getKey()).map(f -> f.kind().word()).orElse(OTHER),
                    one.getValue(),
                    Long::sum));
    return failing;
  }

  private static Duration since(@Nullable Instant first, Instant now) {
    return first == null || first.isAfter(now) ? Duration.ZERO : Duration.between(first, now);
  }
}
