package org.didbon.store;

class PostgresEvidenceTest extends EvidenceContract {

  @Override
  Database open() {
    return Databases.postgres();
  }
}
