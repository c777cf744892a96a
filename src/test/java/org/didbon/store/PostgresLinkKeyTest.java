package org.didbon.store;

class PostgresLinkKeyTest extends LinkKeyContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
