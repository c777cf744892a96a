package org.didbon.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears at once what another process edited: PostgreSQL tells whoever listens (V33). It is heard on
 * a connection of its own; while there is none, whoever wants to know has to look. Thread-safe.
 */
final class EditWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EditWatch.class);

  private static final String LISTEN = "listen didbon";

  /** A connection that fell silent is found out so soon. */
  private static final int SILENCE_MS = 10_000;

  private static final long PAUSE_MS = 2_000;

  private final String url;
  private final Properties login = new Properties();
  private final Runnable edited;
  private volatile @Nullable Connection listening;
  private final Thread thread = DaemonThreads.of("edit-watch", this::run);

  /**
   * @param edited called on a thread of this watch, also where nothing was edited, as after a
   *     connection was lost
   */
  EditWatch(DatabaseSettings settings, Runnable edited) {
    JdbcUrl address = JdbcUrl.of(settings.url());
    this.url = address.url();
    this.edited = edited;
    if (!address.user().isEmpty()) {
      login.setProperty("user", address.user());
      login.setProperty("password", address.password());
    }
    DatabasePool.TIMEOUTS.forEach(login::putIfAbsent);
    thread.start();
  }

  private void run() {
    try {
      while (!thread.isInterrupted()) {
        listen();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program stops
    }
  }

  /** Until the connection is lost. */
  private void listen() {
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement statement = connection.createStatement()) {
      listening = connection;
      statement.execute(LISTEN);
      tell(); // what was edited while nobody listened
      PGConnection told = connection.unwrap(PGConnection.class);
      while (!thread.isInterrupted()) {
        PGNotification[] news = told.getNotifications(SILENCE_MS);
        if (news != null && news.length > 0) {
          tell();
        } else {
          statement.execute(LISTEN); // whether anybody is still there
        }
      }
    } catch (SQLException e) {
      log.debug("edits of others are looked for reason={}", SqlTrouble.line(e));
    }
  }

  private void tell() {
    try {
      edited.run();
    } catch (DatabaseAway e) {
      // looked for again once it is back
    } catch (RuntimeException e) {
      log.error("could not take over what was edited", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    Connection open = listening;
    try {
      if (open != null) {
        open.abort(Runnable::run); // it waits for news, and minds no interruption
      }
    } catch (SQLException e) {
      log.debug("did not hang up reason={}", e.getMessage());
    }
  }
}
