package org.didbon.store;

class PostgresRevisionTest extends RevisionContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
