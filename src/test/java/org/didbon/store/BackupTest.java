package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup is taken for, and what is said of a file that is none. */
class BackupTest {

  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void whatWasBrokenOffNeverHasTheNameOfABackup() throws Exception {
    Path file = folder.resolve("a.backup");

    assertThatThrownBy(
            () ->
                BackupFile.write(
                    file,
                    part -> {
                      Files.writeString(part, "half");
                      assertThat(names()).as("while it is written").doesNotContain("a.backup");
                      throw new IOException("no room");
                    }))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no room");
    assertThat(names()).isEmpty();

    BackupFile.write(file, part -> Files.writeString(part, "whole"));
    assertThat(names()).containsExactly("a.backup");
    assertRefused(() -> BackupFile.write(file, part -> {}), "is there already");
    assertRefused(
        () -> BackupFile.write(folder.resolve("no/a.backup"), part -> {}),
        "there is no such folder");
    assertThat(file).hasContent("whole");
  }

  @Test
  void aCopyThatIsNotFinishedIsTakenForNoWholeDatabase() throws Exception {
    DatabaseSettings half = made("half.db");
    DatabaseSettings postgres = new DatabaseSettings(Databases.freshPostgres(), folder);
    Connections.receiving(postgres).close();
    for (DatabaseSettings one : List.of(half, postgres)) {
      sql(one, "insert into copying (id, begun_ms, done_ms) values (1, 1, null)");
      Path copy = folder.resolve("copy.db");
      String why = "is a copy that is not finished";

      assertRefused(() -> DatabaseTransfer.backup(one, copy, NOW, CopyListener.NONE), why);
      assertThat(copy).doesNotExist();
      assertRefused(
          () -> DatabaseTransfer.copy(one, to(), NOW, CopyListener.NONE), one + " " + why);
    }
    assertRefused(() -> restore(half.path()), why(half));
  }

  private static String why(DatabaseSettings half) {
    return half + " is a copy that is not finished";
  }

  @Test
  void aSecondCopyDoesNotWriteWhileTheFirstDoes() throws Exception {
    DatabaseSettings from = made("from.db");
    sql(from, "insert into chat (address, welcomed_ms) values ('telegram:1', 1)");
    DatabaseSettings to = new DatabaseSettings(Databases.freshPostgres(), folder);
    List<Throwable> second = new ArrayList<>();
    CopyListener meanwhile =
        new CopyListener() {
          @Override
          public void written(String table, long rows) {
            second.add(
                catchThrowable(() -> DatabaseTransfer.copy(from, to, NOW, CopyListener.NONE)));
          }
        };

    DatabaseTransfer.copy(from, to, NOW, meanwhile);

    assertThat(second)
        .isNotEmpty()
        .allSatisfy(
            it ->
                assertThat(it)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("another process is copying to " + to));
    DatabaseTransfer.copy(from, to, NOW, CopyListener.NONE);
  }

  @Test
  void whatIsWrongWithABackupIsSaidOfIt() throws Exception {
    Path other = folder.resolve("other.db");
    sql(DatabaseSettings.sqlite(other), "create table shopping (what text)");
    Path damaged = damaged("damaged.db");
    Path cut = folder.resolve("cut.db");
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(made("x.db").path()), 70_000));

    assertRefused(() -> restore(folder), folder + " is no file; name one that `backup` wrote");
    assertRefused(() -> restore(folder.resolve("none.db")), "none.db is no file");
    assertRefused(() -> restore(other), other + " is no backup of Didbon");
    assertRefused(() -> restore(damaged), damaged + " is damaged, and nothing of it was restored");
    assertRefused(() -> restore(cut), cut + " is damaged");
    assertThat(to().path()).doesNotExist();
  }

  @Test
  void aDamagedDatabaseIsNotTakenForTheOneItIsCopiedTo() throws Exception {
    Path damaged = damaged("damaged.db");

    assertRefused(
        () -> DatabaseTransfer.copy(DatabaseSettings.sqlite(damaged), to(), NOW, CopyListener.NONE),
        "SQLite file " + damaged + " cannot be used: the database file is damaged");
  }

  @Test
  void aDatabaseIsNamedWithoutWhatIsSecret() {
    assertThat(named("postgres://me:hun@ter2@db.example:5432/news?sslmode=require"))
        .isEqualTo("PostgreSQL db.example:5432/news");
    assertThat(named("jdbc:postgresql://db/news?user=me&password=hunter2"))
        .isEqualTo("PostgreSQL db/news");
    assertThat(named("postgres://me:hun/ter2@db/news")).isEqualTo("PostgreSQL");
    assertThat(named("postgres://me:hunter2@db")).isEqualTo("PostgreSQL");
  }

  private static String named(String url) {
    return new DatabaseSettings(url, Path.of("")).toString();
  }

  private DatabaseSettings to() {
    return DatabaseSettings.sqlite(folder.resolve("to.db"));
  }

  private void restore(Path copy) {
    DatabaseTransfer.restore(copy, to(), NOW, CopyListener.NONE);
  }

  private DatabaseSettings made(String name) {
    DatabaseSettings settings = DatabaseSettings.sqlite(folder.resolve(name));
    Database.open(settings).close();
    return settings;
  }

  /** In the middle of its last table, which opening it does not read. */
  private Path damaged(String name) throws Exception {
    DatabaseSettings settings = made(name);
    sql(
        settings,
        """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
        insert into body (hash, json) select 'h' || i, hex(zeroblob(400)) from n
        """,
        "pragma wal_checkpoint(truncate)");
    try (RandomAccessFile file = new RandomAccessFile(settings.path().toFile(), "rw")) {
      for (long at = file.length() / 2; at < file.length(); at += 512) {
        file.seek(at);
        file.write(new byte[256]);
      }
    }
    return settings.path();
  }

  private static void sql(DatabaseSettings settings, String... statements) throws Exception {
    try (Connection connection =
            settings.isSqlite() ? SqliteFile.connect(settings) : DatabasePool.single(settings);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static void assertRefused(ThrowingCallable what, String why) {
    assertThatThrownBy(what).isInstanceOf(BadInput.class).hasMessageContaining(why);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
