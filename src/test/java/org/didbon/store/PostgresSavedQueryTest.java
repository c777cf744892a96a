package org.didbon.store;

class PostgresSavedQueryTest extends SavedQueryContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
