package org.didbon.store;

class PostgresOutboxTest extends OutboxContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
