package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.BadInput;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database whose tables are not of this version is left as it is. */
class SchemaTest {

  private static final String LATER =
      """
      insert into flyway_schema_history (installed_rank, version, description, type, script,
        checksum, installed_by, execution_time, success)
      select max(installed_rank) + 1, '%s', 'of tomorrow', 'SQL', 'V%1$s__of_tomorrow.sql',
        7, 'x', 1, true from flyway_schema_history
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"false, 4711", "true, 4711", "false, 3.5", "true, 3.5"})
  void oneOfANewerVersionIsRefusedWithWhatToDo(boolean postgres, String version) {
    DatabaseSettings settings = settings(postgres);
    Database.open(settings).close();
    Jdbi plain = Jdbi.create(url(settings));
    plain.useHandle(handle -> handle.execute(LATER.formatted(version)));
    List<String> before = tables(plain);

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("newer Didbon")
        .hasMessageContaining("version " + version)
        .hasMessageContaining("backup");
    assertThatThrownBy(() -> Database.beside(settings))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("newer Didbon");
    assertThat(tables(plain)).isEqualTo(before);
  }

  @Test
  void oneOfANewerVersionIsNotBackedUpByThisOne() {
    DatabaseSettings settings = settings(false);
    Database.open(settings).close();
    Jdbi.create(url(settings)).useHandle(handle -> handle.execute(LATER.formatted("4711")));
    Path copy = folder.resolve("copy.db");

    assertThatThrownBy(() -> SqliteFile.copy(settings, copy))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("newer Didbon");

    assertThat(copy).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneOfAnotherProgramIsRefused(boolean postgres) {
    DatabaseSettings settings = settings(postgres);
    Jdbi plain = Jdbi.create(url(settings));
    plain.useHandle(handle -> handle.execute("create table recipes (name text)"));

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("another program")
        .hasMessageContaining("recipes");
    assertThat(tables(plain)).containsExactly("recipes");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oneWhoseHistoryIsAnothersIsRefused(boolean postgres) {
    DatabaseSettings settings = settings(postgres);
    Database.open(settings).close();
    Jdbi plain = Jdbi.create(url(settings));
    plain.useHandle(
        handle ->
            handle.execute("update flyway_schema_history set checksum = 1 where version = '2'"));

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("another program");
  }

  private DatabaseSettings settings(boolean postgres) {
    return postgres
        ? new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"))
        : DatabaseSettings.sqlite(folder.resolve("test.db"));
  }

  private static String url(DatabaseSettings settings) {
    return settings.isSqlite() ? "jdbc:sqlite:" + settings.path() : settings.url();
  }

  private static List<String> tables(Jdbi plain) {
    return plain.withHandle(
        handle ->
            handle
                .queryMetadata(
                    meta ->
                        meta.getTables(
                            null, handle.getConnection().getSchema(), "%", new String[] {"TABLE"}))
                .map((row, context) -> row.getString("TABLE_NAME"))
                .list());
  }
}
