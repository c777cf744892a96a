package org.didbon.store;

class PostgresNewsTest extends NewsContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
