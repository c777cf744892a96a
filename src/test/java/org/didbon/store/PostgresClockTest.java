package org.didbon.store;

class PostgresClockTest extends ClockContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
