package org.didbon.store;

import java.time.Duration;

/**
 * Hears how the connections of a database are used, for whoever counts it. Implementations are
 * thread-safe, and quick.
 */
public interface PoolMeter {

  /** A thread got a connection, so long after it had asked for one. */
  void waited(Duration span);

  /** A connection was given back. */
  void used(Duration span);

  /** A thread waited in vain. */
  void timedOut();
}
