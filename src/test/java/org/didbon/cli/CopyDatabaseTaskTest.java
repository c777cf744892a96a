package org.didbon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyDatabaseTaskTest {

  /** As a path it would be a folder that has the password for its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://me:hunter2@db/news",
        "postgre://me:hunter2@db/news",
        "Postgres://me:hunter2@db/news",
        "mysql:/me:hunter2@db/news"
      })
  void anAddressThatIsMisspeltIsNoPath(String written) {
    assertThatThrownBy(() -> CopyDatabaseTask.database(written, Map.of()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no address")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> CopyDatabaseTask.database("env:A", Map.of("A", written)))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void pathsAreFilesAndAddressesAreServers() {
    assertThat(CopyDatabaseTask.database("data/didbon.db", Map.of()).isSqlite()).isTrue();
    assertThat(CopyDatabaseTask.database("C:/didbon.db", Map.of()).isSqlite()).isTrue();
    assertThat(CopyDatabaseTask.database("postgres://me:x@db/news", Map.of()).isSqlite()).isFalse();
  }
}
