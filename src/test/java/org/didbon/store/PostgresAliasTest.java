package org.didbon.store;

class PostgresAliasTest extends AliasContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
