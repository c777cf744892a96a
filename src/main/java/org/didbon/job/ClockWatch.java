package org.didbon.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the clock of the machine was set back. It counts its own seconds, since all that is
 * timed by the clock stands still meanwhile.
 */
final class ClockWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

  private static final Duration TICK = Duration.ofSeconds(1);

  /** In so many looks each process has seen the clock of the database. */
  private static final int OTHERS = 4;

  /** Less is the daily work of whoever keeps the clock right. */
  static final Duration LEAST = Duration.ofSeconds(5);

  private final Clock clock;
  private final Consumer<Duration> setBack;
  private final Thread thread = DaemonThreads.of("clock-watch", this::run);
  private Instant last;
  private Duration by = Duration.ZERO;
  private int patience;
  private int looks;

  /**
   * @param setBack told by how much; called again a second later if the database was away
   */
  ClockWatch(Clock clock, Consumer<Duration> setBack) {
    this.clock = clock;
    this.setBack = setBack;
    this.last = clock.instant();
  }

  /**
   * Before the start: the clock is that of a database, which each process on it looks at now and
   * then. To tell waits until all of them have.
   */
  void amongOthers() {
    patience = OTHERS;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(TICK.toMillis());
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program stops
    }
  }

  /** Compares the clock with what it showed at the last look. */
  void look() {
    Instant now = clock.instant();
    Duration jump = Duration.between(now, last);
    last = now;
    if (jump.compareTo(LEAST) > 0) {
      by = by.plus(jump);
      looks = patience;
    }
    if (!by.isZero() && looks-- <= 0) {
      tell();
    }
  }

  private void tell() {
    try {
      setBack.accept(by);
      log.warn("the clock was set back by={}s", by.toSeconds());
      by = Duration.ZERO;
    } catch (DatabaseAway e) {
      // told at the next look
    } catch (RuntimeException e) {
      log.error("failed on a clock that was set back", e);
      by = Duration.ZERO;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
