package org.didbon.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves nothing on the disk of what was deleted from an SQLite file. That deleted rows are
 * overwritten is not enough: pages that were split or joined keep copies of rows in what is free of
 * them (seen), and the log of writes has all of it until it is cut off. Thread-safe.
 */
final class Erasure implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Erasure.class);

  /** For every connection (sqlite.org/pragma.html#pragma_secure_delete). */
  static final String OVERWRITE = "pragma secure_delete = on";

  private static final int TRIES = 5;

  private final Jdbi jdbi;
  private final Object lock = new Object();

  Erasure(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void run() {
    synchronized (lock) {
      jdbi.useHandle(
          handle -> {
            handle.execute("vacuum");
            for (int i = 0; i < TRIES; i++) {
              if (isCutOff(handle)) {
                return;
              }
            }
            log.warn("what was forgotten stays in the write-ahead log until the next checkpoint");
          });
    }
  }

  /** Waits for those who read what is in it, as long as the connection waits for anything. */
  private static boolean isCutOff(Handle handle) {
    return handle
            .createQuery("pragma wal_checkpoint(truncate)")
            .map((row, context) -> row.getInt(1))
            .one()
        == 0;
  }
}
