package org.didbon.store;

class PostgresKeepTest extends KeepContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
