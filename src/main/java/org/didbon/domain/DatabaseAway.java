package org.didbon.domain;

/**
 * The database cannot be read or written at present: it does not answer, or its disk is full. What
 * was under way is as if it had never begun, and may be tried again once the database is back. It
 * is written to the log once, by whoever keeps the database; nobody else need say it.
 */
public final class DatabaseAway extends RuntimeException {

  /**
   * @param reason for the operator, with no password in it
   */
  public DatabaseAway(String reason, Throwable cause) {
    super(reason, cause);
  }
}
