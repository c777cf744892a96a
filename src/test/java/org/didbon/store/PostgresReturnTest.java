package org.didbon.store;

class PostgresReturnTest extends ReturnContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
