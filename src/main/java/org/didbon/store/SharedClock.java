package org.didbon.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of the database, for all processes on it: what is due, and whose turn is over, is the
 * same for each of them, whatever the clock of its machine shows. Between two looks at the database
 * it counts by itself. Thread-safe.
 */
final class SharedClock extends Clock {

  private static final Logger log = LoggerFactory.getLogger(SharedClock.class);

  private static final String NOW = "select clock_timestamp()";

  /** Less is the daily work of whoever keeps a clock right: time does not go back for it. */
  static final Duration LEAST = Duration.ofSeconds(2);

  /** What took longer to be answered says little of the time. */
  private static final long AT_ONCE = Duration.ofMillis(500).toNanos();

  private final Clock machine;
  private final LongSupplier nanos;
  private volatile Sight seen;
  private boolean wrong;
  private final Object lock = new Object();

  /**
   * @param at the database's moment
   * @param nanos what was counted then
   */
  private record Sight(Instant at, long nanos) {}

  /** Shows the time of the machine until it is first compared. */
  SharedClock(Clock machine) {
    this(machine, System::nanoTime);
  }

  SharedClock(Clock machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
    this.seen = new Sight(machine.instant(), nanos.getAsLong());
  }

  /** Looks at the clock of the database. */
  void compare(Handle handle) {
    long asked = nanos.getAsLong();
    Instant told = handle.createQuery(NOW).mapTo(OffsetDateTime.class).one().toInstant();
    if (nanos.getAsLong() - asked < AT_ONCE) {
      compare(told);
    }
  }

  /**
   * Goes by the database from now on.
   *
   * @param now what its clock shows
   */
  void compare(Instant now) {
    synchronized (lock) {
      Duration forward = Duration.between(instant(), now);
      if (!forward.isNegative() || forward.abs().compareTo(LEAST) >= 0) {
        seen = new Sight(now, nanos.getAsLong());
      }
      Duration ahead = Duration.between(now, machine.instant());
      boolean off = ahead.abs().compareTo(LEAST) >= 0;
      if (off && !wrong) {
        log.warn(
            "the clock of this machine is wrong by={}s, that of the database counts",
            ahead.toSeconds());
      } else if (!off && wrong) {
        log.info("the clock of this machine is right again");
      }
      wrong = off;
    }
  }

  @Override
  public Instant instant() {
    Sight last = seen;
    return last.at().plusNanos(nanos.getAsLong() - last.nanos());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a moment is the same everywhere");
  }
}
