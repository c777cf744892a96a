package org.didbon.store;

class PostgresStoryLifeTest extends StoryLifeContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
