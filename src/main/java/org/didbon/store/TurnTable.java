package org.didbon.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The number that grows with each decision, and lets one be written at a time. */
final class TurnTable {

  private static final String NUMBER = "select number from turn where id = 1";

  /** Also the lock: whoever moves the turn on first is alone until the transaction ends. */
  private static final String TAKE =
      "update turn set number = number + 1 where id = 1 and number = :turn";

  private static final String NEXT =
      "update turn set number = number + 1 where id = 1 returning number";

  /**
   * Held by one transaction at a time. Not the row: who only wants to write something small need
   * not wait until a decision is made. The number is the word didbon.
   */
  private static final String AWAIT =
      """
      set local lock_timeout = '5s';
      select pg_advisory_xact_lock(110403818516334);
      set local lock_timeout = 0
      """;

  /** What PostgreSQL calls it when that time is over. */
  private static final String NOT_YET = "55P03";

  private static final String BEFORE = "before_waiting";

  private TurnTable() {}

  /** Waits until no other process is about to decide; from now on none is. PostgreSQL only. */
  static void await(Handle handle) {
    while (!isAlone(handle)) {}
  }

  /** Waits for a while: whoever hears nothing for longer takes the database for gone. */
  private static boolean isAlone(Handle handle) {
    handle.savepoint(BEFORE);
    try {
      handle.execute(AWAIT);
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException fault && NOT_YET.equals(fault.getSQLState())) {
        handle.rollbackToSavepoint(BEFORE);
        return false;
      }
      throw e;
    }
  }

  static long number(Handle handle) {
    return handle.createQuery(NUMBER).mapTo(Long.class).one();
  }

  /** Moves the turn on, whoever decided what meanwhile: what they read is stale. */
  static long next(Handle handle) {
    return handle.createQuery(NEXT).mapTo(Long.class).one();
  }

  /** Whether nobody decided anything since that turn; from now on nobody else does. */
  static boolean take(Handle handle, long turn) {
    return handle.createUpdate(TAKE).bind("turn", turn).execute() > 0;
  }
}
