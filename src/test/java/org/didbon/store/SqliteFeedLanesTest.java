package org.didbon.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedLanesTest extends FeedLanesContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }

  @Override
  Jdbi plain() {
    return Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));
  }

  @Override
  String explain() {
    return "explain query plan";
  }
}
