package org.didbon.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteConsoleKeyTest extends ConsoleKeyContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }
}
