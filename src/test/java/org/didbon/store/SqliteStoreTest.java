package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }

  @Test
  void aSecondProgramOnTheSameFileIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> Databases.sqlite(folder))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("in use by another Didbon")
        .hasMessageContaining("DATABASE_URL");
  }

  @Test
  void aBackupIsADatabaseOfItsOwn() {
    Path copy = folder.resolve("copy.db");
    DatabaseSettings running = DatabaseSettings.sqlite(folder.resolve("test.db"));

    SqliteFile.copy(running, copy);

    assertThatThrownBy(() -> SqliteFile.copy(running, copy)).isInstanceOf(BadInput.class);
    try (Database restored = Database.open(DatabaseSettings.sqlite(copy))) {
      assertThat(restored.items().items()).isZero();
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.db"), "not a database ".repeat(100));

    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(file)))
        .isInstanceOf(BadInput.class);
  }
}
