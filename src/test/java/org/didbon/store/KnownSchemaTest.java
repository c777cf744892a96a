package org.didbon.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Flyway is left out only where it would find nothing at all. */
class KnownSchemaTest {

  @TempDir private Path folder;

  /** Where this fails after a new file of SQL: what it expects is what the list is to hold. */
  @Test
  void theListHoldsEveryFileAsFlywayReadsIt() throws IOException {
    String listed;
    try (InputStream in = KnownSchema.class.getResourceAsStream(KnownSchema.FILE)) {
      listed = new String(in.readAllBytes(), UTF_8);
    }

    assertThat(listed.lines())
        .containsExactlyElementsOf(
            Stream.of("db/migration", "db/postgres").flatMap(this::resolved).toList());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isThereOnceTheDatabaseWasOpened(boolean postgres) {
    DatabaseSettings settings = settings(postgres);
    assertThat(isThere(settings)).isFalse();

    Database.open(settings).close();

    assertThat(isThere(settings)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update flyway_schema_history set checksum = checksum + 1 where version = '2'",
        "update flyway_schema_history set version = '4711' where version = '2'",
        "update flyway_schema_history set success = false where version = '9'",
        "delete from flyway_schema_history where version = '46'",
        "delete from flyway_schema_history",
        "drop table flyway_schema_history"
      })
  void isNotThereWhereAnythingIsOther(String change) {
    for (boolean postgres : List.of(false, true)) {
      DatabaseSettings settings = settings(postgres);
      Database.open(settings).close();
      Jdbi.create(url(settings)).useHandle(handle -> handle.execute(change));

      assertThat(isThere(settings)).as(settings.toString()).isFalse();
    }
  }

  private Stream<String> resolved(String location) {
    SQLiteDataSource nothing = new SQLiteDataSource();
    nothing.setUrl("jdbc:sqlite:" + folder.resolve("nothing.db"));
    MigrationInfo[] all =
        Flyway.configure()
            .dataSource(nothing)
            .locations("classpath:" + location)
            .load()
            .info()
            .all();
    return Arrays.stream(all)
        .map(one -> "%s %s %d".formatted(location, one.getVersion(), one.getChecksum()));
  }

  private static boolean isThere(DatabaseSettings settings) {
    DatabasePool pool = DatabasePool.of(settings);
    try {
      return KnownSchema.isThere(settings, pool.source());
    } finally {
      pool.close();
    }
  }

  private DatabaseSettings settings(boolean postgres) {
    return postgres
        ? new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"))
        : DatabaseSettings.sqlite(folder.resolve("test.db"));
  }

  private static String url(DatabaseSettings settings) {
    return settings.isSqlite() ? "jdbc:sqlite:" + settings.path() : settings.url();
  }
}
