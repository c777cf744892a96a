package org.didbon.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

class PostgresFeedLanesTest extends FeedLanesContract {

  private final String url = Databases.freshPostgres();

  @Override
  Database open() {
    return Database.open(new DatabaseSettings(url, Path.of("unused")));
  }

  @Override
  Jdbi plain() {
    return Jdbi.create(url);
  }

  @Override
  String explain() {
    return "explain";
  }
}
