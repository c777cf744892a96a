package org.didbon.store;

class PostgresTargetTest extends TargetContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
