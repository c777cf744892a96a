package org.didbon.command;

import java.util.Optional;

/** A file that somebody sent with what he said. Implementations are thread-safe. */
public interface SentFile {

  /** So many bytes of one are read at most: no list of feeds is as long. */
  int LARGEST = 5_000_000;

  /** Its size in bytes as its network says; 0 if it does not. */
  long size();

  /**
   * The whole of it, fetched now; empty if its network does not hand it over, or it is larger than
   * {@link #LARGEST}.
   */
  Optional<byte[]> bytes();
}
