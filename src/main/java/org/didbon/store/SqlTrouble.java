package org.didbon.store;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What is wrong with a database, as opposed to what is wrong with a question to it.
 *
 * @param unreachable whether not even a connection can be had; else it may still be read
 * @param reason for the operator, with no password in it
 */
record SqlTrouble(boolean unreachable, String reason) {

  private static final String READ_ONLY = "the database file cannot be written";
  private static final String DISK_FULL = "the disk is full";

  static final String DAMAGED =
      "the database file is damaged; stop Didbon, put the newest file that `backup` wrote in its"
          + " place, remove the files beside it that end in -wal and -shm, and start again";

  /** The trouble that {@code fault} tells of; empty if the fault is another, such as a bug. */
  static Optional<SqlTrouble> of(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return ofSqlite(sqlite);
      }
      if (cause instanceof SQLException sql) {
        Optional<SqlTrouble> trouble = ofPostgres(sql);
        if (trouble.isPresent()) {
          return trouble;
        }
      }
    }
    return Optional.empty();
  }

  /** The reason, and what to do about it before the program starts again. */
  String remedy() {
    return switch (reason) {
      case DISK_FULL -> reason + "; make room, or set database.path to another disk";
      case READ_ONLY ->
          reason + "; make it and its folder writable, or set database.path in didbon.yaml";
      default -> reason;
    };
  }

  /** Whatever keeps us from a connection is trouble. */
  static SqlTrouble ofConnecting(SQLException fault) {
    return of(fault).orElseGet(() -> new SqlTrouble(true, "it does not answer: " + line(fault)));
  }

  /** Result codes: sqlite.org/rescode.html. The lower byte is the kind. */
  private static Optional<SqlTrouble> ofSqlite(SQLiteException fault) {
    int kind = fault.getResultCode().code & 0xff;
    if (kind == SQLiteErrorCode.SQLITE_FULL.code) {
      return Optional.of(new SqlTrouble(false, DISK_FULL));
    }
    if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return Optional.of(new SqlTrouble(false, DAMAGED));
    }
    if (kind == SQLiteErrorCode.SQLITE_READONLY.code
        || kind == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return Optional.of(new SqlTrouble(false, READ_ONLY));
    }
    if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return Optional.of(new SqlTrouble(false, "another program keeps the database file locked"));
    }
    if (kind == SQLiteErrorCode.SQLITE_IOERR.code) {
      return Optional.of(
          new SqlTrouble(false, "the disk does not do its work: " + fault.getResultCode().message));
    }
    return Optional.empty();
  }

  /** Classes of SQLSTATE: postgresql.org/docs/current/errcodes-appendix.html. */
  private static Optional<SqlTrouble> ofPostgres(SQLException fault) {
    String state = fault.getSQLState() == null ? "" : fault.getSQLState();
    if (state.startsWith("53100")) {
      return Optional.of(new SqlTrouble(false, "the disk of the database is full"));
    }
    if (state.startsWith("25006")) {
      return Optional.of(new SqlTrouble(false, "the database can only be read"));
    }
    if (state.startsWith("58") || state.startsWith("XX001") || state.startsWith("XX002")) {
      return Optional.of(new SqlTrouble(false, "the database has trouble: " + line(fault)));
    }
    boolean gone =
        state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.equals("25P03") // ended for its silence: see DatabasePool.NOBODY_WAITS
            || fault instanceof SQLTransientConnectionException
            || fault instanceof SQLNonTransientConnectionException
            || fault instanceof SQLRecoverableException;
    return gone
        ? Optional.of(new SqlTrouble(true, "it does not answer: " + line(fault)))
        : Optional.empty();
  }

  /** The innermost cause that says something says most. */
  static String line(Throwable fault) {
    String said = fault.getClass().getSimpleName();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      said = message == null || message.isBlank() ? said : message;
      if (cause instanceof UnknownHostException) {
        said = "no machine is known by the name " + said;
      }
    }
    return said.lines().findFirst().orElse("");
  }
}
