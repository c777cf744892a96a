package org.didbon.store;

class PostgresFigureTest extends FigureContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
