package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

  @TempDir private Path folder;

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("new/data/test.db");

    try (Database database = Database.open(DatabaseSettings.sqlite(file))) {
      assertThat(database.items().items()).isZero();
      SqliteFile.copy(DatabaseSettings.sqlite(file), folder.resolve("copy.db"));
      assertThat(permissions("new/data")).isEqualTo("rwx------");
      for (String name : new String[] {"test.db", "test.db-wal", "test.db-shm", "test.db.lock"}) {
        assertThat(permissions("new/data/" + name)).as(name).isEqualTo("rw-------");
      }
      assertThat(permissions("copy.db")).isEqualTo("rw-------");
    }
  }

  @Test
  void aBackupThatIsThereIsNotWrittenOver() throws IOException {
    DatabaseSettings settings = DatabaseSettings.sqlite(folder.resolve("test.db"));
    Database.open(settings).close();
    Path mine = Files.writeString(folder.resolve("mine"), "");

    assertThatThrownBy(() -> SqliteFile.copy(settings, mine))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is there already");
    assertThat(mine).isEmptyFile();
  }

  @Test
  void aBackupThatCannotBeWrittenIsRefusedInWords() {
    DatabaseSettings settings = DatabaseSettings.sqlite(folder.resolve("test.db"));
    Database.open(settings).close();

    assertThatThrownBy(() -> SqliteFile.copy(settings, folder.resolve("no/such/copy.db")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void aDamagedFileIsRefusedWithHowToRestoreABackup() throws IOException {
    Path file = folder.resolve("test.db");
    DatabaseSettings settings = DatabaseSettings.sqlite(file);
    Database.open(settings).close();
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek(40);
      raw.write(new byte[200]);
      raw.seek(110);
      raw.write("nonsense".repeat(400).getBytes(StandardCharsets.US_ASCII));
    }

    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("backup");
    assertThatThrownBy(() -> SqliteFile.copy(settings, folder.resolve("copy.db")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("damaged");
    assertThat(folder.resolve("copy.db")).doesNotExist();
  }

  @Test
  void aFolderIsNoDatabase() {
    assertThatThrownBy(() -> Database.open(DatabaseSettings.sqlite(folder)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(
            () -> Database.open(DatabaseSettings.sqlite(file.resolve("deep").resolve("test.db"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot be made");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
