package org.didbon.store;

class PostgresRetentionTest extends RetentionContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
