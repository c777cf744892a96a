package org.didbon.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.didbon.command.StorageBook;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How much there is, day by day. Thread-safe. */
public final class StorageTable implements StorageBook {

  private static final String BYTES_OF_FILE =
      "select page_count * page_size from pragma_page_count(), pragma_page_size()";

  private static final String BYTES_OF_POSTGRES = "select pg_database_size(current_database())";

  private static final String NOTE =
      """
      insert into size_of_day (day, bytes, items, messages)
      select :day, :bytes, (select count(*) from item), (select count(*) from message)
      where true
      on conflict (day) do update set bytes = excluded.bytes, items = excluded.items,
        messages = excluded.messages
      """;

  private static final String FORGET = "delete from size_of_day where day < :day";

  private static final String DAYS = "select day, bytes from size_of_day order by day";

  private static final String OLDEST = "select min(seen_ms) from item";

  private static final String FREE =
      "select freelist_count, page_count from pragma_freelist_count(), pragma_page_count()";

  /**
   * So much of a file stays free for the next day: what is given back has to be asked for again.
   */
  private static final int SPARE_PART = 20;

  /** At a time: some megabytes. */
  private static final int PAGES = 1_000;

  /** Growth is that of a month. */
  private static final int LATELY = 30;

  private final Jdbi jdbi;
  private final boolean sqlite;

  StorageTable(Jdbi jdbi, boolean sqlite) {
    this.jdbi = jdbi;
    this.sqlite = sqlite;
  }

  private record DaySize(long day, long bytes) {}

  @Override
  public Optional<StorageSize> size() {
    return jdbi.withHandle(
        handle -> {
          List<DaySize> days =
              handle
                  .createQuery(DAYS)
                  .map((row, context) -> new DaySize(row.getLong("day"), row.getLong("bytes")))
                  .list();
          Optional<Instant> oldest =
              handle.createQuery(OLDEST).map((row, context) -> row.getLong(1)).stream()
                  .filter(ms -> ms > 0)
                  .findFirst()
                  .map(Instant::ofEpochMilli);
          return Optional.of(new StorageSize(bytes(handle), growth(days), oldest));
        });
  }

  /** How much room it takes. */
  public long bytes() {
    return jdbi.withHandle(this::bytes);
  }

  private static long growth(List<DaySize> days) {
    if (days.size() < 2) {
      return 0;
    }
    DaySize first = days.get(0);
    DaySize last = days.get(days.size() - 1);
    return (last.bytes() - first.bytes()) / (last.day() - first.day());
  }

  /** Notes how much there is at the end of a day, and forgets what was longer ago than a month. */
  void note(LocalDate day) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(NOTE)
              .bind("day", day.toEpochDay())
              .bind("bytes", bytes(handle))
              .execute();
          handle.createUpdate(FORGET).bind("day", day.minusDays(LATELY).toEpochDay()).execute();
        });
  }

  private long bytes(Handle handle) {
    return handle.createQuery(sqlite ? BYTES_OF_FILE : BYTES_OF_POSTGRES).mapTo(Long.class).one();
  }

  /**
   * Gives some of the free pages of a file back to the disk; PostgreSQL keeps what is free for what
   * comes.
   *
   * @return whether there is more to give back
   */
  boolean giveBack() {
    return sqlite
        && jdbi.withHandle(
            handle -> {
              record Pages(long free, long all) {}

              Pages pages =
                  handle
                      .createQuery(FREE)
                      .map((row, context) -> new Pages(row.getLong(1), row.getLong(2)))
                      .one();
              long spare = pages.free() - pages.all() / SPARE_PART;
              if (spare <= 0 || !SqliteSpace.isGivenBack(handle)) {
                return false;
              }
              long some = Math.min(spare, PAGES);
              giveBack(handle, some);
              return spare > some;
            });
  }

  /** What is prepared is run for a single page: only a plain statement runs to its end. */
  private static void giveBack(Handle handle, long pages) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.executeUpdate("pragma incremental_vacuum(" + pages + ")");
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }
}
