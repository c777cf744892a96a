package org.didbon.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Real databases for tests: an SQLite file, or a fresh database on one PostgreSQL for all. */
public final class Databases {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Databases() {}

  public static Database sqlite(Path folder) {
    Path file = folder.resolve("test.db");
    if (!Files.exists(file)) {
      writeTables(file);
    }
    return Database.open(DatabaseSettings.sqlite(file));
  }

  /** What {@link Database#open} writes into a new file is the same each time, and takes longer. */
  private static void writeTables(Path file) {
    try {
      Files.createDirectories(file.getParent());
      OwnFiles.make(file);
      Files.write(file, SqliteTables.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("no database for the test", e);
    }
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
    return Database.open(new DatabaseSettings(created(PostgresTables.NAME), Path.of("unused")));
  }

  /** The address of an empty database. */
  public static String freshPostgres() {
    return created("template1");
  }

  /** The address of a database that is a copy of another, which nobody is connected to. */
  private static String created(String template) {
    String name = "didbon" + NUMBER.incrementAndGet();
    try (Connection connection = PostgresServer.ONE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database %s template %s".formatted(name, template));
      return PostgresServer.ONE.getJdbcUrl("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for the test", e);
    }
  }

  /** A database with our tables and nothing in them, made when first needed. */
  private static final class PostgresTables {
    static final String NAME = made();

    private static String made() {
      String url = freshPostgres();
      Database.open(new DatabaseSettings(url, Path.of("unused"))).close();
      return url.replaceFirst(".*/(\\w+).*", "$1");
    }
  }

  /** Likewise as the bytes of a file. */
  private static final class SqliteTables {
    static final byte[] BYTES = written();

    private static byte[] written() {
      try {
        Path folder = Files.createTempDirectory("didbon-tables");
        Path file = folder.resolve("test.db");
        Database.open(DatabaseSettings.sqlite(file)).close();
        byte[] written = Files.readAllBytes(file);
        try (Stream<Path> left = Files.list(folder)) {
          for (Path each : left.toList()) {
            Files.delete(each);
          }
        }
        Files.delete(folder);
        return written;
      } catch (IOException e) {
        throw new UncheckedIOException("no database for the tests", e);
      }
    }
  }

  /** Started when first needed. */
  private static final class PostgresServer {
    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "off") // what a test wrote need not outlive this machine
                .start();
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
