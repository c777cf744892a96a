package org.didbon.store;

class PostgresConsoleKeyTest extends ConsoleKeyContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
