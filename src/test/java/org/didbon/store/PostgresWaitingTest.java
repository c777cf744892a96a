package org.didbon.store;

class PostgresWaitingTest extends WaitingContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
