package org.didbon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether an SQLite file can give free pages back by portions (sqlite.org/pragma.html
 * #pragma_auto_vacuum). A file made so can; one made before has to be written anew once.
 */
final class SqliteSpace {

  private static final Logger log = LoggerFactory.getLogger(SqliteSpace.class);

  private static final int INCREMENTAL = 2;

  private static final long MEGABYTE = 1_000_000;

  /** The new file, and the log of writes that puts it in the place of the old one. */
  private static final int TIMES = 2;

  /** What is smaller is done in no time, and not worth a line. */
  private static final long SMALL = 10 * MEGABYTE;

  private SqliteSpace() {}

  /** Whether the file can. */
  static boolean isGivenBack(Handle handle) {
    return handle.createQuery("pragma auto_vacuum").mapTo(Integer.class).one() == INCREMENTAL;
  }

  /**
   * Makes it one that can, where nobody else works on it; where there is no room for that it stays
   * as it is, and says so.
   */
  static void prepare(DatabaseSettings settings) throws SQLException {
    Path file = settings.path().toAbsolutePath();
    try (Connection connection = SqliteFile.connect(settings);
        Statement sql = connection.createStatement()) {
      if (number(sql, "pragma auto_vacuum") == INCREMENTAL) {
        return;
      }
      long bytes = number(sql, "pragma page_count") * number(sql, "pragma page_size");
      if (room(file) < TIMES * bytes) {
        log.warn(
            "the database never gets smaller file={} size={}MB: to change that, {}MB must be free"
                + " on its disk at a start",
            file,
            bytes / MEGABYTE,
            TIMES * bytes / MEGABYTE);
        return;
      }
      long megabytes = room(file) / MEGABYTE;
      if (megabytes <= number(sql, "pragma user_version")) {
        return; // it failed with as much room before, and was told
      }
      if (bytes > SMALL) {
        log.info(
            "writing the database anew, once, so that room can be given back file={} size={}MB",
            file,
            bytes / MEGABYTE);
      }
      sql.execute("pragma auto_vacuum = incremental");
      if (!vacuum(sql, bytes)) {
        // once more when there is clearly more room, not at each start
        long enough = Math.min(Integer.MAX_VALUE, megabytes + megabytes / 4);
        sql.execute("pragma user_version = " + enough);
      }
    }
  }

  /** Whether it was written anew. */
  private static boolean vacuum(Statement sql, long bytes) throws SQLException {
    try {
      sql.execute("vacuum");
      if (bytes > SMALL) {
        log.info("the database was written anew");
      }
      return true;
    } catch (SQLException e) {
      if (bytes <= SMALL) {
        throw e; // it is no use at all
      }
      // such as: no room for files of a while
      log.warn("the database was not written anew reason={}", SqlTrouble.line(e));
      return false;
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static long room(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
