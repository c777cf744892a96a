package org.didbon.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFirstReleaseTest extends FirstReleaseContract {

  @TempDir private Path file;

  @Override
  String url() {
    return "jdbc:sqlite:" + file.resolve("old.db");
  }

  @Override
  DatabaseSettings settings() {
    return DatabaseSettings.sqlite(file.resolve("old.db"));
  }
}
