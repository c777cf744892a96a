package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.command.VerdictBook.HourCount;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How often it was decided how within each hour: a handful of rows an hour, for a week. */
final class VerdictHours {

  private static final String ADD =
      """
      insert into verdict_hour (hour, reason, verdicts) values (:hour, :reason, :verdicts)
      on conflict (hour, reason) do update set verdicts = verdict_hour.verdicts + excluded.verdicts
      """;

  private static final String DROP_OLD = "delete from verdict_hour where hour < :hour";

  private static final String SINCE =
      "select hour, reason, verdicts from verdict_hour where hour >= :hour order by hour, reason";

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private VerdictHours() {}

  /** Within the transaction of whoever holds the turn: nobody else counts meanwhile. */
  static void add(Handle handle, List<Verdict> verdicts, Instant before) {
    Map<Long, Map<VerdictReason, Long>> counts = new TreeMap<>();
    verdicts.forEach(
        verdict ->
            counts
                .computeIfAbsent(hour(verdict.at()), hour -> new TreeMap<>())
                .merge(verdict.reason(), 1L, Long::sum));
    PreparedBatch batch = handle.prepareBatch(ADD);
    counts.forEach(
        (hour, reasons) ->
            reasons.forEach(
                (reason, count) ->
                    batch
                        .bind("hour", hour)
                        .bind("reason", reason.word())
                        .bind("verdicts", count)
                        .add()));
    batch.execute();
    handle.createUpdate(DROP_OLD).bind("hour", hour(before)).execute();
  }

  static List<HourCount> since(Handle handle, Instant from) {
    return handle
        .createQuery(SINCE)
        .bind("hour", hour(from))
        .map(
            (row, context) ->
                new HourCount(
                    Instant.ofEpochMilli(row.getLong("hour") * HOUR),
                    VerdictReason.of(row.getString("reason")),
                    row.getLong("verdicts")))
        .list();
  }

  private static long hour(Instant moment) {
    return Math.floorDiv(moment.toEpochMilli(), HOUR);
  }
}
