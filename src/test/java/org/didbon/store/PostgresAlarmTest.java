package org.didbon.store;

class PostgresAlarmTest extends AlarmContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
