package org.didbon.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Real databases for tests: an SQLite file, or a fresh database on one PostgreSQL for all. */
public final class Databases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Databases() {}

  public static Database sqlite(Path folder) {
    return Database.open(DatabaseSettings.sqlite(folder.resolve("test.db")));
  }

  /** As if all that is held in that database were held by a process that was killed since. */
  public static void died(Path folder) {
    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"))
        .useTransaction(
            handle -> {
              handle.execute("update lane set holder = 'dead' where leased_ms > 0");
              handle.execute("update feed set holder = 'dead' where leased_ms > 0");
            });
  }

  /** Fails where PostgreSQL does not start: a test that is skipped looks green. */
  public static Database postgres() {
    return Database.open(new DatabaseSettings(freshPostgres(), Path.of("unused")));
  }

  /** The address of an empty database. */
  public static String freshPostgres() {
    String name = "didbon" + NUMBER.incrementAndGet();
    try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return Server.ONE.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test", e);
    }
  }

  /** Started when first needed. */
  private static final class Server {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not stop", e);
      }
    }
  }
}
