package org.didbon.store;

class PostgresVerdictTest extends VerdictContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
