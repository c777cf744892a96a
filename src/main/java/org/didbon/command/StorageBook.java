package org.didbon.command;

import java.time.Instant;
import java.util.Optional;

/** How much is kept. Implementations are thread-safe. */
@FunctionalInterface
public interface StorageBook {

  /** Where nobody knows. */
  StorageBook UNKNOWN = Optional::empty;

  /**
   * The size of the database.
   *
   * @param bytes on the disk
   * @param bytesADay by how much it grew a day lately; 0 or less if it did not, or is not known yet
   * @param since when the oldest item was first seen; empty if there is none
   */
  record StorageSize(long bytes, long bytesADay, Optional<Instant> since) {}

  /** Empty if it is not known. */
  Optional<StorageSize> size();
}
