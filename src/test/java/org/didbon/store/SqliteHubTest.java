package org.didbon.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteHubTest extends HubContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }
}
