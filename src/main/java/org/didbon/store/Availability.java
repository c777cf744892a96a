package org.didbon.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database is there: tells the log once that it went and once that it is back, and
 * looks for it meanwhile, so that nobody else need wait for it. Thread-safe.
 */
final class Availability implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Availability.class);

  private static final long LOOK_MS = 1_000;

  /** A disk that is all but full lets a small write through now and then. */
  private static final int GOOD_LOOKS = 3;

  /** Writes something small; throws while that cannot be done. */
  interface Probe {
    void run() throws SQLException;
  }

  private final Probe look;
  private final List<ReturnListener> listeners = new ArrayList<>();
  private @Nullable SqlTrouble trouble;
  private @Nullable Thread looker;
  private int good;
  private boolean closed;
  private final Object lock = new Object();

  Availability(Probe look) {
    this.look = look;
  }

  /** From now on {@code listener} is told whenever the database is back. */
  void whenBack(ReturnListener listener) {
    synchronized (lock) {
      listeners.add(listener);
    }
  }

  /** What is wrong with it; {@code ""} if it is there. */
  String trouble() {
    synchronized (lock) {
      return trouble == null ? "" : trouble.reason();
    }
  }

  /**
   * Lets through who wants a connection.
   *
   * @throws DatabaseAway while there is none to be had, at once
   */
  void check() {
    synchronized (lock) {
      if (trouble != null && trouble.unreachable() && good == 0) {
        throw new DatabaseAway(trouble.reason(), new SQLException("not tried"));
      }
    }
  }

  /** Somebody found it so. */
  DatabaseAway failed(SqlTrouble found, Throwable cause) {
    if (isInterruption(cause)) {
      return new DatabaseAway(found.reason(), cause); // we ended the work that asked, as at a stop
    }
    synchronized (lock) {
      good = 0;
      if (trouble == null && !closed) {
        log.error("database away reason={}", found.reason());
        looker = DaemonThreads.of("database-lookout", this::lookOut);
        looker.start();
      }
      trouble = found;
      return new DatabaseAway(found.reason(), cause);
    }
  }

  private static boolean isInterruption(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InterruptedException) {
        return true;
      }
    }
    return false;
  }

  private void lookOut() {
    long gone = System.nanoTime();
    try {
      do {
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
      } while (!isBack());
    } catch (InterruptedException e) {
      return; // the program stops
    }
    Duration away = Duration.ofNanos(System.nanoTime() - gone);
    List<ReturnListener> told;
    String reason;
    synchronized (lock) {
      reason = trouble();
      trouble = null;
      looker = null;
      told = List.copyOf(listeners);
    }
    // a person who acts on the line that it went wants to see this one, whatever the level
    log.warn("database back after={}s", away.toSeconds());
    told.forEach(listener -> announce(listener, away, reason));
  }

  private static void announce(ReturnListener listener, Duration away, String reason) {
    try {
      listener.back(away, reason);
    } catch (DatabaseAway e) {
      // gone again: that was logged
    } catch (RuntimeException e) {
      log.error("could not tell that the database is back", e);
    }
  }

  private boolean isBack() {
    try {
      look.run();
    } catch (SQLException | RuntimeException e) {
      synchronized (lock) {
        good = 0;
        SqlTrouble.of(e).ifPresent(found -> trouble = found);
      }
      return false;
    }
    synchronized (lock) {
      return ++good >= GOOD_LOOKS;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (looker != null) {
        looker.interrupt();
      }
    }
  }
}
