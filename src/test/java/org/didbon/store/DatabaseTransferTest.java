package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.didbon.domain.BadInput;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Carrying all that is kept from one database to another. */
@Tag("slow")
class DatabaseTransferTest {

  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void aRunningInstallationIsCarriedOverToPostgresRowByRow() throws Exception {
    DatabaseSettings from = filled("from.db");
    DatabaseSettings to = postgres();

    try (Database running = Database.open(from)) {
      CopyReport report = copy(from, to);
      assertThat(report.rows()).isEqualTo(report.written() + 3).isGreaterThan(100);
      assertThat(running.trouble()).isEmpty();
    }

    assertSame(from, to);
    try (Database copied = Database.open(to)) {
      assertThat(copied.items().items()).isEqualTo(3);
    }
    assertThatThrownBy(() -> copy(from, to))
        .as("somebody works on it now")
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void whatOnlyTheProcessesOfAPostgresKnowIsNotCarriedToAnother() throws Exception {
    DatabaseSettings from = filled("from.db");
    DatabaseSettings one = postgres();
    DatabaseSettings other = postgres();
    copy(from, one);
    sql(
        one,
        "insert into job_locks values ('didbon', 'TRIGGER_ACCESS')",
        "insert into process (id, host, pid, started_ms, beat) values ('p', 'h', 1, 2, 3)");

    assertThat(copy(one, other).written()).isPositive();

    assertSame(from, other);
    assertThat(rows(other, "job_locks")).isEmpty();
    assertThat(rows(other, "process")).isEmpty();
  }

  @Test
  void whatWasBrokenOffGoesOnAndIsNoDatabaseBefore() throws Exception {
    DatabaseSettings from = filled("from.db");
    DatabaseSettings to = postgres();
    CopyListener breaksOff =
        new CopyListener() {
          @Override
          public void written(String table, long rows) {
            if (table.equals("match")) {
              throw new IllegalStateException("broken off");
            }
          }
        };

    assertThatThrownBy(() -> DatabaseTransfer.copy(from, to, NOW, breaksOff))
        .hasMessage("broken off");
    assertThatThrownBy(() -> Database.open(to))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is a copy that is not finished");

    long all = copy(from, to).written();
    assertThat(all).isPositive().isLessThan(100);
    assertSame(from, to);
    Database.open(to).close();
  }

  @Test
  void whatCameSinceIsTakenOverAndNoMore() throws Exception {
    DatabaseSettings from = filled("from.db");
    DatabaseSettings to = postgres();
    copy(from, to);
    sql(
        from,
        "update item set title = 'другое' where number = 2",
        "delete from mark where number = 1",
        "delete from match where number = 1",
        "delete from reading where number = 1",
        "delete from item where number = 1",
        "insert into chat (address, welcomed_ms) values ('telegram:99', 1)",
        "update turn set number = number + 5");

    CopyReport again = copy(from, to);

    assertThat(again.written()).isBetween(8L, 12L);
    assertSame(from, to);
    assertThat(copy(from, to).written()).isZero();
  }

  @Test
  void textsOfAllKindsStandInTheSameOrderInBoth() throws Exception {
    DatabaseSettings from = filled("from.db");
    for (String one :
        List.of("Ёлка", "ёлка", "a b", "a-b", "ab", "A", "я", "\uD83D\uDE00", "\uFB01", "_")) {
      sql(from, "insert into body (hash, json) values ('%s', '{}')".formatted(one));
    }
    sql(from, "insert into body (hash, json) values ('nul', 'a' || char(0) || 'b')");
    DatabaseSettings to = postgres();
    Connections.receiving(to).close();
    // as in a database that orders texts as people do
    sql(
        to,
        "alter table body alter column hash type text collate \"%s\"".formatted(likePeople(to)));

    copy(from, to);

    assertThat(copy(from, to).written()).isZero();
    assertThat(rows(to, "body")).contains("hash=nul json=ab").hasSize(14);
  }

  @Test
  void aBackupOfEitherIsRestoredIntoEither() throws Exception {
    DatabaseSettings first = filled("first.db");
    DatabaseSettings postgres = postgres();
    Path one = folder.resolve("one.backup");
    Path other = folder.resolve("other.backup");

    DatabaseTransfer.backup(first, one, NOW, CopyListener.NONE);
    DatabaseTransfer.restore(one, postgres, NOW, CopyListener.NONE);
    assertSame(first, postgres);
    Database.open(postgres).close();
    DatabaseTransfer.backup(postgres, other, NOW, CopyListener.NONE);
    DatabaseSettings last = DatabaseSettings.sqlite(folder.resolve("new/last.db"));
    DatabaseTransfer.restore(other, last, NOW, CopyListener.NONE);

    assertSame(first, last);
    Database.open(last).close();
    assertThat(names())
        .contains("one.backup", "other.backup")
        .noneMatch(it -> it.startsWith("other.backup."));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> DatabaseTransfer.backup(postgres, other, NOW, CopyListener.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void aBackupOfAnEarlierVersionIsRestoredAndOneOfALaterIsNot() throws Exception {
    Path old = folder.resolve("old.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old, null, null)
        .locations("classpath:db/migration")
        .target("25")
        .load()
        .migrate();
    sql(DatabaseSettings.sqlite(old), "insert into chat (address, welcomed_ms) values ('x:1', 5)");
    byte[] before = Files.readAllBytes(old);
    DatabaseSettings to = postgres();

    DatabaseTransfer.restore(old, to, NOW, CopyListener.NONE);

    assertThat(rows(to, "chat")).containsExactly("address=x:1 welcomed_ms=5");
    assertThat(Files.readAllBytes(old)).isEqualTo(before);
    sql(
        DatabaseSettings.sqlite(old),
        "update flyway_schema_history set version = '4711' where installed_rank = 3");
    assertThatThrownBy(() -> DatabaseTransfer.restore(old, postgres(), NOW, CopyListener.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("newer Didbon");
  }

  @Test
  void nothingIsPutOverWhatIsThere() throws Exception {
    DatabaseSettings from = filled("from.db");
    DatabaseSettings mine = filled("mine.db");
    Map<String, List<String>> before = all(mine);

    assertThatThrownBy(() -> copy(from, mine))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> DatabaseTransfer.restore(from.path(), mine, NOW, CopyListener.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> copy(from, from))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("one database");
    assertThat(all(mine)).isEqualTo(before);
  }

  @Test
  void whatIsNoDatabaseOfOursIsRefusedInWords() throws Exception {
    Path other = folder.resolve("other.db");
    sql(DatabaseSettings.sqlite(other), "create table shopping (what text)");
    Path text = Files.writeString(folder.resolve("text.db"), "no database ".repeat(100));
    DatabaseSettings to = DatabaseSettings.sqlite(folder.resolve("to.db"));
    DatabaseSettings from = filled("from.db");

    assertRefused(other, to, "is no backup");
    assertRefused(text, to, "is no backup");
    assertRefused(folder.resolve("none.db"), to, "is no file");
    assertRefused(Files.createFile(folder.resolve("empty.db")), to, "no backup of Didbon");
    assertThatThrownBy(() -> copy(from, DatabaseSettings.sqlite(other)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("another program");
    try (Database running = Database.open(to)) {
      assertThatThrownBy(() -> copy(from, to))
          .as("in use: %s", running)
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("in use by another Didbon");
    }
  }

  private static void assertRefused(Path copy, DatabaseSettings to, String why) {
    assertThatThrownBy(() -> DatabaseTransfer.restore(copy, to, NOW, CopyListener.NONE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(why);
  }

  private static CopyReport copy(DatabaseSettings from, DatabaseSettings to) {
    return DatabaseTransfer.copy(from, to, NOW, CopyListener.NONE);
  }

  private DatabaseSettings postgres() {
    return new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"));
  }

  /** Each of its tables has some rows, whatever tables there are by now. */
  private DatabaseSettings filled(String name) throws Exception {
    DatabaseSettings settings = DatabaseSettings.sqlite(folder.resolve(name));
    Database.open(settings).close();
    try (Connection connection = connect(settings);
        Connection same = connect(settings)) {
      for (CopiedTable table : CopiedTable.of(connection, same)) {
        if (!table.name().equals(CopiedTable.TURN)) {
          for (int i = 1; i <= 3; i++) {
            fill(connection, table, i);
          }
        }
      }
    }
    return settings;
  }

  private static void fill(Connection connection, CopiedTable table, int i) throws SQLException {
    List<String> values =
        table.columns().stream()
            .map(column -> table.texts().contains(column) ? "'мигр-" + i + "'" : "" + i)
            .toList();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"%s\" (\"%s\") values (%s)"
              .formatted(
                  table.name(), String.join("\", \"", table.columns()), String.join(", ", values)));
    }
  }

  private static void assertSame(DatabaseSettings one, DatabaseSettings other) throws Exception {
    Map<String, List<String>> all = all(one);
    Map<String, List<String>> copied = all(other);
    assertThat(all.size()).isGreaterThan(40);
    all.forEach((table, rows) -> assertThat(copied.get(table)).as(table).isEqualTo(rows));
  }

  /** The rows of all tables that are copied, as texts in their order. */
  private static Map<String, List<String>> all(DatabaseSettings settings) throws Exception {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = connect(settings)) {
      for (CopiedTable table : CopiedTable.of(connection, connection)) {
        all.put(table.name(), rows(connection, table.name()));
      }
    }
    return all;
  }

  private static List<String> rows(DatabaseSettings settings, String table) throws Exception {
    try (Connection connection = connect(settings)) {
      return rows(connection, table);
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet read = statement.executeQuery("select * from \"" + table + "\"")) {
      while (read.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
          row.add(read.getMetaData().getColumnName(i) + "=" + read.getString(i));
        }
        row.sort(null);
        rows.add(String.join(" ", row));
      }
    }
    rows.sort(null);
    return rows;
  }

  private static void sql(DatabaseSettings settings, String... statements) throws Exception {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static String likePeople(DatabaseSettings settings) throws Exception {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select collname from pg_collation where collname in ('en-x-icu', 'en_US.utf8')")) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(
        settings.isSqlite() ? "jdbc:sqlite:" + settings.path() : settings.url());
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
