package org.didbon.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteUpgradeTest extends UpgradeContract {

  @TempDir private Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("old.db");
  }

  @Override
  DatabaseSettings settings() {
    return DatabaseSettings.sqlite(folder.resolve("old.db"));
  }
}
