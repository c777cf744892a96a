package org.didbon.store;

import java.time.Duration;

/** Hears that the database was away and is back. */
@FunctionalInterface
public interface ReturnListener {

  /**
   * Called on a thread of the database, soon after it is back.
   *
   * @param away for how long it was
   * @param reason why, for the operator
   */
  void back(Duration away, String reason);
}
