package org.didbon.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.DaemonThreads;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among those that work on one database. What a process holds is its own for as long
 * as it stands in the table; one that was killed is struck off, by its successor on the same host
 * at once, else by whoever sees its beat stand still. Beats are counted, not timed: the clocks of
 * two hosts may differ, and one may be set back. Thread-safe.
 */
final class Presence implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private static final long BEAT_MS = 1_500;

  /** A beat that so many looks after each other found unchanged has stopped: 9 seconds at most. */
  private static final int LOOKS = 5;

  /** The machine tells the same moment a little differently each time. */
  private static final long SAME_START_MS = 1_000;

  private static final String ENTER =
      """
      insert into process (id, host, pid, started_ms, beat)
      values (:id, :host, :pid, :started, 1)
      """;

  private static final String BEAT = "update process set beat = beat + 1 where id = :id";

  private static final String OTHERS = "select * from process where id <> :id";

  private static final String STRIKE = "delete from process where id = :id and beat = :beat";

  private static final String LEAVE = "delete from process where id = :id";

  private final Jdbi jdbi;
  private final String id = UUID.randomUUID().toString();
  private final Machine machine;
  private volatile @Nullable SharedClock clock;
  private final Map<String, Pulse> pulses = new HashMap<>();
  private final Object lock = new Object();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("heartbeat"));

  /** What tells processes apart on one machine, where a number may be given again. */
  record Machine(String host, long pid, long started) {

    static Machine ours() {
      return new Machine(name(), ProcessHandle.current().pid(), started(ProcessHandle.current()));
    }

    /** Whether a process of this machine is certainly gone. */
    boolean lost(Machine other) {
      return host.equals(other.host)
          && ProcessHandle.of(other.pid)
              .map(alive -> Math.abs(started(alive) - other.started) > SAME_START_MS)
              .orElse(true);
    }

    private static long started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String name() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "";
      }
    }
  }

  private record Pulse(long beat, int looks) {}

  private record Other(String id, Machine machine, long beat) {}

  private Presence(Jdbi jdbi, Machine machine) {
    this.jdbi = jdbi;
    this.machine = machine;
  }

  /** Enters the one process of a database that lets in no other: all others are gone. */
  static Presence alone(Jdbi jdbi) {
    Presence presence = new Presence(jdbi, Machine.ours());
    presence.enter(true);
    return presence;
  }

  /** Enters one of several, and has its heart beat from now on. */
  static Presence amongOthers(Jdbi jdbi) {
    Presence presence = silent(jdbi, Machine.ours());
    var unused =
        presence.heart.scheduleWithFixedDelay(
            presence::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
    return presence;
  }

  /** Enters one whose heart beats only when told. */
  static Presence silent(Jdbi jdbi, Machine machine) {
    Presence presence = new Presence(jdbi, machine);
    presence.enter(false);
    return presence;
  }

  /** What it signs its leases with. */
  String id() {
    return id;
  }

  /** From now on the clock is compared with each beat. */
  void keep(SharedClock time) {
    clock = time;
  }

  /** Beats once, and looks after the others. */
  void beat() {
    synchronized (lock) {
      try {
        jdbi.useTransaction(
            handle -> {
              if (handle.createUpdate(BEAT).bind("id", id).execute() == 0) {
                log.warn("was taken for gone, goes on");
                enter(handle);
              }
              lookAfter(handle, others(handle));
              SharedClock time = clock;
              if (time != null) {
                time.compare(handle);
              }
            });
      } catch (RuntimeException e) {
        // while the database was away nobody could beat: all are given time anew
        pulses.clear();
        log.debug("no beat reason={}", e.getMessage());
      }
    }
  }

  private void lookAfter(Handle handle, List<Other> others) {
    Set<String> gone = new HashSet<>(pulses.keySet());
    for (Other other : others) {
      gone.remove(other.id());
      Pulse before = pulses.get(other.id());
      int looks = before == null || before.beat() != other.beat() ? 0 : before.looks() + 1;
      Pulse now = new Pulse(other.beat(), looks);
      pulses.put(other.id(), now);
      if (now.looks() >= LOOKS) {
        strike(handle, other);
      }
    }
    pulses.keySet().removeAll(gone);
  }

  private void enter(boolean alone) {
    jdbi.useTransaction(
        handle -> {
          for (Other other : others(handle)) {
            if (alone || machine.lost(other.machine())) {
              strike(handle, other);
            }
          }
          enter(handle);
        });
  }

  private void enter(Handle handle) {
    handle
        .createUpdate(ENTER)
        .bind("id", id)
        .bind("host", machine.host())
        .bind("pid", machine.pid())
        .bind("started", machine.started())
        .execute();
  }

  private List<Other> others(Handle handle) {
    return handle
        .createQuery(OTHERS)
        .bind("id", id)
        .map(
            (row, context) ->
                new Other(
                    row.getString("id"),
                    new Machine(
                        row.getString("host"), row.getLong("pid"), row.getLong("started_ms")),
                    row.getLong("beat")))
        .list();
  }

  private static void strike(Handle handle, Other other) {
    int struck =
        handle.createUpdate(STRIKE).bind("id", other.id()).bind("beat", other.beat()).execute();
    if (struck > 0) {
      log.info(
          "a process is gone, its work is free host={} pid={}",
          other.machine().host(),
          other.machine().pid());
    }
  }

  /** What it held is free from now on. */
  @Override
  public void close() {
    heart.shutdownNow();
    try {
      synchronized (lock) {
        jdbi.useHandle(handle -> handle.createUpdate(LEAVE).bind("id", id).execute());
      }
    } catch (RuntimeException e) {
      // whoever is left sees it by the beat
      log.debug("did not sign off reason={}", e.getMessage());
    }
  }
}
