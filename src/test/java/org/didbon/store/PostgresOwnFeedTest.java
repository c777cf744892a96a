package org.didbon.store;

class PostgresOwnFeedTest extends OwnFeedContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
