package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRetentionTest extends RetentionContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }

  @Test
  void whatIsFreeIsGivenBackByPortions() throws Exception {
    Path file = folder.resolve("given.db");
    try (Database mine = Database.open(DatabaseSettings.sqlite(file))) {
      fill(file);
      long full = mine.storage().size().orElseThrow().bytes();
      sql(file, "drop table ballast");

      int portions = 1;
      while (mine.retention().giveBack()) {
        portions++;
      }

      long left = mine.storage().size().orElseThrow().bytes();
      assertThat(portions).isBetween(5, 20);
      assertThat(left).isLessThan(full / 4);
      assertThat(mine.retention().giveBack()).as("the rest is for what comes").isFalse();
      mine.retention().note(LocalDate.EPOCH);
    }
    assertThat(Files.size(file)).isLessThan(5_000_000);
  }

  @Test
  void aFileOfBeforeIsWrittenAnewOnceSoThatItCanGetSmaller() throws Exception {
    Path file = folder.resolve("before.db");
    Database.open(DatabaseSettings.sqlite(file)).close();
    sql(file, "pragma auto_vacuum = none", "vacuum");
    fill(file);
    assertThat(number(file, "pragma auto_vacuum")).isZero();

    Database.open(DatabaseSettings.sqlite(file)).close();

    assertThat(number(file, "pragma auto_vacuum")).isEqualTo(2);
    assertThat(number(file, "select count(*) from ballast")).isEqualTo(30);
  }

  /** The number is what the file remembers of a try: the room there was, in megabytes. */
  @Test
  void aFileThatCouldNotBeWrittenAnewIsTriedAgainOnlyWithMoreRoom() throws Exception {
    Path file = folder.resolve("tried.db");
    Database.open(DatabaseSettings.sqlite(file)).close();
    sql(file, "pragma auto_vacuum = none", "vacuum", "pragma user_version = 2000000000");

    Database.open(DatabaseSettings.sqlite(file)).close();
    assertThat(number(file, "pragma auto_vacuum")).isZero();

    sql(file, "pragma user_version = 1");
    Database.open(DatabaseSettings.sqlite(file)).close();
    assertThat(number(file, "pragma auto_vacuum")).isEqualTo(2);
  }

  /** A table that refers to items or stories goes with them, or neither can go. */
  @Test
  void whatRefersToAnItemOrAStoryGoesWithIt() throws Exception {
    Path file = folder.resolve("tables.db");
    Database.open(DatabaseSettings.sqlite(file)).close();
    String deletes =
        String.join("\n", OldItems.DELETE) + String.join("\n", OldItems.DELETE_STORIES);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement();
        ResultSet references =
            sql.executeQuery(
                "select m.name, k.\"table\" from sqlite_master m, pragma_foreign_key_list(m.name) k"
                    + " where m.type = 'table' and k.\"table\" in ('item', 'story')")) {
      int some = 0;
      while (references.next()) {
        assertThat(deletes).contains("delete from " + references.getString(1) + " ");
        some++;
      }
      assertThat(some).isGreaterThan(4);
    }
  }

  private static void fill(Path file) throws Exception {
    sql(
        file,
        "create table ballast (bytes blob)",
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < 30)"
            + " insert into ballast select randomblob(1000000) from n");
  }

  private static void sql(Path file, String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private static long number(Path file, String query) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = connection.createStatement()) {
      return sql.executeQuery(query).getLong(1);
    }
  }
}
