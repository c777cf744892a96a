package org.didbon.store;

class PostgresHubTest extends HubContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
