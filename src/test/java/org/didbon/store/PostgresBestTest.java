package org.didbon.store;

class PostgresBestTest extends BestContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
