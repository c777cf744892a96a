package org.didbon.store;

import java.nio.file.Path;

class PostgresFirstReleaseTest extends FirstReleaseContract {

  private final String url = Databases.freshPostgres();

  @Override
  String url() {
    return url;
  }

  @Override
  DatabaseSettings settings() {
    return new DatabaseSettings(url, Path.of("unused"));
  }
}
