package org.didbon.command;

/**
 * The key with which this installation signs links that need no sign-in. Made once and kept in the
 * database, so that all processes on it have the same. Implementations are thread-safe.
 */
public interface LinkKey {

  /** The key, 32 bytes; made if there is none yet. */
  byte[] key();
}
