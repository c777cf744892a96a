package org.didbon.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.didbon.domain.BadInput;

/** One of two databases, as it is read for a copy. One thread. */
final class CopySide implements AutoCloseable {

  /** A large table is sorted before its first row comes. */
  private static final Duration PATIENCE = Duration.ofHours(6);

  private final DatabaseSettings settings;
  private final Connection reading;

  private CopySide(DatabaseSettings settings, Connection reading) {
    this.settings = settings;
    this.reading = reading;
  }

  /**
   * What is read stays what it is at the first look, until the connection is told to look anew.
   *
   * @param connection to it, closed with this
   */
  static CopySide of(DatabaseSettings settings, Connection connection) throws SQLException {
    try {
      if (!settings.isSqlite()) {
        connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      connection.setAutoCommit(false);
      return new CopySide(settings, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection reading() {
    return reading;
  }

  /**
   * @throws BadInput if this one cannot be read, rather than the other
   */
  CopiedRows rows(CopiedTable table) throws SQLException {
    return new CopiedRows(reading, table, settings);
  }

  boolean has(CopiedTable table) throws SQLException {
    try (Statement statement = reading.createStatement();
        ResultSet any = statement.executeQuery(table.any())) {
      return any.next();
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      reading.rollback();
    } finally {
      reading.close();
    }
  }
}
