package org.didbon.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleCallbackDecorator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * Sessions on a database that may go away: whoever asks then gets a {@link
 * org.didbon.domain.DatabaseAway} in place of what the library throws, and the log one line.
 * Thread-safe.
 */
final class Sessions implements ConnectionFactory, HandleCallbackDecorator {

  private final DataSource pool;
  private final Availability availability;

  private Sessions(DataSource pool, Availability availability) {
    this.pool = pool;
    this.availability = availability;
  }

  static Jdbi on(DataSource pool, Availability availability) {
    Sessions sessions = new Sessions(pool, availability);
    Jdbi jdbi = Jdbi.create(sessions).setHandleCallbackDecorator(sessions);
    jdbi.getConfig(SqlStatements.class)
        .setTemplateEngine(new SqlLists())
        .setSqlParser(new SqlReader());
    // what was bound names chats, people and their searches: none of it belongs into a log
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @Override
  public Connection openConnection() {
    availability.check();
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw availability.failed(SqlTrouble.ofConnecting(e), e);
    }
  }

  @Override
  public <R, X extends Exception> HandleCallback<R, X> decorate(HandleCallback<R, X> callback) {
    return handle -> {
      try {
        return callback.withHandle(handle);
      } catch (JdbiException e) {
        SqlTrouble trouble = SqlTrouble.of(e).orElseThrow(() -> e);
        throw availability.failed(trouble, e);
      }
    };
  }
}
