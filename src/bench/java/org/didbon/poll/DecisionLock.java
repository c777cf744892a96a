package org.didbon.poll;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How the lock that lets one process decide at a time is used: looked at many times a second, in
 * the database itself, so what whoever holds it does until its commit counts too.
 */
final class DecisionLock implements AutoCloseable {

  private static final long BETWEEN_LOOKS_MS = 20;

  /** The number by which store.TurnTable knows it, taken apart as PostgreSQL shows it. */
  private static final String LOOK =
      """
      select count(*) filter (where granted) as held, count(*) filter (where not granted) as waiting,
        coalesce((select number from turn where id = 1), 0) as decisions
      from pg_locks
      where locktype = 'advisory' and classid = 110403818516334 >> 32
        and objid = 110403818516334 & 4294967295
        and database = (select oid from pg_database where datname = current_database())
      """;

  private final Thread thread;
  private final Jdbi jdbi;
  private volatile boolean open = true;
  private long looks;
  private long held;
  private long waiting;
  private long first = -1;
  private long last;

  private DecisionLock(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.thread = new Thread(this::run, "decision-lock");
    thread.setDaemon(true);
  }

  /** Looks from now on. */
  static DecisionLock watch(Jdbi jdbi) {
    DecisionLock lock = new DecisionLock(jdbi);
    lock.thread.start();
    return lock;
  }

  private void run() {
    try (Handle handle = jdbi.open()) {
      while (open) {
        handle
            .createQuery(LOOK.replace("<", "\\<"))
            .map(
                (row, context) -> {
                  add(row.getLong("held"), row.getLong("waiting"), row.getLong("decisions"));
                  return looks;
                })
            .one();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void add(long holding, long queued, long decisions) {
    looks++;
    held += holding;
    waiting += queued;
    first = first < 0 ? decisions : first;
    last = decisions;
  }

  /**
   * Ends, and tells.
   *
   * @param processes that work on the database
   * @param seconds since it began
   */
  String told(int processes, double seconds) {
    close();
    double share = held / (double) Math.max(1, looks);
    double waited = waiting / (double) Math.max(1, looks);
    double decisions = Math.max(1, last - first);
    return String.format(
        Locale.ROOT,
        "%.1f decisions/s; the lock is held %.1f %% of the time, %.1f ms a decision; waited for"
            + " %.1f %% of the time of a process, %.1f ms a decision (%d looks)",
        decisions / seconds,
        100 * share,
        1_000 * share * seconds / decisions,
        100 * waited / processes,
        1_000 * waited * seconds / decisions,
        looks);
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
