package org.didbon.store;

import java.util.List;
import java.util.Map;
import org.didbon.pipeline.PlacedReports.Placed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was read of recorded reports to compare others with them. Thread-safe. */
final class ReadingTable {

  private static final String GREATEST = "select coalesce(max(number), 0) from item";

  /** The number is said twice: PostgreSQL looked through all readings for the one version. */
  private static final String PLACED_AFTER =
      """
      select item.*, reading.words as reading from item
      left join reading on reading.number = item.number and reading.number > :number
        and reading.version = :version
      where item.number > :number and item.feed not like 'own--%' order by item.number limit :limit
      """;

  private static final String KEPT_AFTER =
      """
      select reading.number, reading.words as reading, item.story from reading
      join item on item.number = reading.number
      where reading.number > :number and reading.number <= :last and reading.version = :version
      order by reading.number limit :limit
      """;

  /** One may be gone by now that was learnt long ago. */
  private static final String KEEP =
      """
      insert into reading (number, version, words)
      select number, :version, :words from item where number = :number
      on conflict (number) do update set version = excluded.version, words = excluded.words
      """;

  private static final String DROP_UP_TO = "delete from reading where number <= :last";

  private ReadingTable() {}

  static long placedBefore(Handle handle, int most) {
    long greatest = handle.createQuery(GREATEST).mapTo(Long.class).one();
    return Math.max(0, greatest - most);
  }

  static List<Placed> placedAfter(Handle handle, long number, int limit, String version) {
    return handle
        .createQuery(PLACED_AFTER)
        .bind("number", number)
        .bind("limit", limit)
        .bind("version", version)
        .map(
            (row, context) -> {
              String reading = row.getString("reading");
              return new Placed(
                  row.getLong("number"),
                  reading == null ? Rows.item(row) : null,
                  row.getString("story"),
                  reading == null ? "" : reading);
            })
        .list();
  }

  static List<Placed> keptAfter(Handle handle, long number, long last, int limit, String version) {
    return handle
        .createQuery(KEPT_AFTER)
        .bind("number", number)
        .bind("last", last)
        .bind("limit", limit)
        .bind("version", version)
        .map(
            (row, context) ->
                new Placed(
                    row.getLong("number"), null, row.getString("story"), row.getString("reading")))
        .list();
  }

  static void keep(Handle handle, Map<Long, String> readings, String version, int most) {
    PreparedBatch batch = handle.prepareBatch(KEEP);
    readings.forEach(
        (number, words) ->
            batch.bind("number", number).bind("version", version).bind("words", words).add());
    batch.execute();
    handle.createUpdate(DROP_UP_TO).bind("last", placedBefore(handle, most)).execute();
  }
}
