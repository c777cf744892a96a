package org.didbon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.didbon.domain.BadInput;

/**
 * The row that tells a copy from a database of its own. As long as it says that the copy is not
 * done, nobody works on it; once somebody does, it is a copy no more.
 */
final class CopyMark {

  private static final String LOOK = "select done_ms from copying";

  private static final String BEGIN =
      """
      insert into copying (id, begun_ms, done_ms) values (1, ?, null)
      on conflict (id) do update set begun_ms = excluded.begun_ms, done_ms = null
      """;

  private static final String DONE = "update copying set done_ms = ?";

  private static final String FORGET = "delete from copying";

  /** A number of ours, kept by the server until the connection ends, however it does. */
  private static final String ALONE = "select pg_try_advisory_lock(7218465520394851)";

  private CopyMark() {}

  /** Whether there is a copy here, done or not. */
  static boolean isThere(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOOK)) {
      return row.next();
    }
  }

  /**
   * Keeps a second copy from one PostgreSQL, as the lock beside it does from one file: the first to
   * end would say that it is done while the other still writes.
   *
   * @throws BadInput if another one is under way
   */
  static void takeAlone(DatabaseSettings settings, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ALONE)) {
      if (!row.next() || !row.getBoolean(1)) {
        throw new BadInput(
            "another process is copying to %s; wait until it is done, or end it"
                .formatted(settings));
      }
    }
  }

  static void begin(Connection connection, Instant now) throws SQLException {
    write(connection, BEGIN, now);
  }

  static void done(Connection connection, Instant now) throws SQLException {
    write(connection, DONE, now);
  }

  private static void write(Connection connection, String sql, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, now.toEpochMilli());
      statement.executeUpdate();
    }
  }

  static void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(FORGET);
    }
  }

  /**
   * From now on it is a database of its own.
   *
   * @throws BadInput if the copy was not done
   */
  static void settle(DatabaseSettings settings, Connection connection) throws SQLException {
    refuseUnfinished(settings, connection);
    forget(connection);
  }

  /**
   * Makes sure that all is there that should be.
   *
   * @throws BadInput if it is a copy that was not done
   */
  static void refuseUnfinished(DatabaseSettings settings, Connection connection)
      throws SQLException {
    try (ResultSet table =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "copying", new String[] {"TABLE"})) {
      if (!table.next()) {
        return; // of a version that made no copies
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOOK)) {
      if (row.next() && row.getObject(1) == null) {
        throw new BadInput(
            "%s is a copy that is not finished; run the command that began it (copy-database or restore) once more"
                .formatted(settings));
      }
    }
  }
}
