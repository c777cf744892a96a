package org.didbon.store;

class PostgresCoverageTest extends CoverageContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
