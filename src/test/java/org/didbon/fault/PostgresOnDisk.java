package org.didbon.fault;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of its own, which can be stopped, paused, killed, copied and promoted. */
final class PostgresOnDisk implements AutoCloseable {

  private static final String RECEIVERS = "select count(*) from pg_stat_wal_receiver";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path data;
  private final int port = freePort();
  private @Nullable EmbeddedPostgres server;

  /**
   * @param data a folder that is there or not
   */
  PostgresOnDisk(Path data) {
    this.data = data;
  }

  PostgresOnDisk start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setPGStartupWait(PATIENCE)
            .setPort(port)
            .setServerConfig("synchronous_commit", "on") // as by default, not as in tests
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .start();
    return this;
  }

  int port() {
    return port;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
  }

  /** Ends in order, and all connections with it. */
  void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException | RuntimeException e) {
        // it was gone
      }
      server = null;
    }
  }

  /** Ends at once, as where the current fails. */
  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> all = processes();
    Signals.send("KILL", all);
    await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    stop();
  }

  /** A full disk ends it; it does not come back by itself when started so. */
  void startAgainIfGone() throws IOException {
    if (server != null && !isAnswering()) {
      stop();
      start();
    }
  }

  private boolean isAnswering() {
    try {
      return "1".equals(value("select 1"));
    } catch (SQLException e) {
      return false;
    }
  }

  /** Answers nothing from now on, and closes nothing. */
  void pause() throws IOException, InterruptedException {
    Signals.send("STOP", processes());
  }

  void resume() throws IOException, InterruptedException {
    Signals.send("CONT", processes());
  }

  /** A server that follows this one; nothing is committed here that is not there from now on. */
  PostgresOnDisk replica(Path folder) throws IOException, SQLException {
    PostgresOnDisk replica = lateReplica(folder);
    value("alter system set synchronous_standby_names = '*'");
    value("select pg_reload_conf()");
    await()
        .atMost(PATIENCE)
        .until(() -> "sync".equals(value("select sync_state from pg_stat_replication")));
    return replica;
  }

  /** One that may be behind. */
  PostgresOnDisk lateReplica(Path folder) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('replica', true)");
      copy(folder);
      try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop()")) {
        label.next();
        Files.writeString(folder.resolve("backup_label"), label.getString(1));
      }
      Files.writeString(
          folder.resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'%n".formatted(port),
          StandardOpenOption.APPEND);
      Files.createFile(folder.resolve("standby.signal"));
      PostgresOnDisk replica = new PostgresOnDisk(folder).start();
      await()
          .atMost(PATIENCE)
          .until(() -> "1".equals(value("select count(*) from pg_stat_replication")));
      return replica;
    }
  }

  /**
   * A replica gets no more from whom it followed. To pause it would not do: what was sent to it
   * would still be read from its connection.
   */
  void stopFollowing() throws SQLException {
    value("alter system set primary_conninfo = ''");
    value("select pg_reload_conf()");
    await().atMost(PATIENCE).until(() -> "0".equals(value(RECEIVERS)));
  }

  /** A replica follows nobody from now on, and can be written to. */
  void promote() throws SQLException {
    value("select pg_promote(true, 60)");
  }

  private String value(String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet answer = statement.execute(question) ? statement.getResultSet() : null) {
      return answer != null && answer.next() ? answer.getString(1) : "";
    }
  }

  private void copy(Path folder) throws IOException {
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(folder.resolve(data.relativize(from).toString()));
            return from.equals(data.resolve("pg_wal"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            String name = String.valueOf(from.getFileName());
            if (!name.startsWith("postmaster.") && !name.equals("epg-lock")) {
              Files.copy(from, folder.resolve(data.relativize(from).toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path from, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // it works while it is copied
            }
            throw fault;
          }
        });
  }

  private List<ProcessHandle> processes() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).stream()
        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
        .toList();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no port", e);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
