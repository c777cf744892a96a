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

  /** Less is the daily work of whoever keeps the clock right. */
  static final Duration LEAST = Duration.ofSeconds(5);

  private final Clock clock;
  private final Consumer<Duration> setBack;
  private final Thread thread = DaemonThreads.of("clock-watch", this::run);
  private Instant last;

  /**
   * @param setBack told by how much; called again a second later if the database was away
   */
  ClockWatch(Clock clock, Consumer<Duration> setBack) {
    this.clock = clock;
    this.setBack = setBack;
    this.last = clock.instant();
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
    Duration by = Duration.between(now, last);
    if (by.compareTo(LEAST) <= 0) {
      last = now;
      return;
    }
    try {
      setBack.accept(by);
      log.warn("the clock was set back by={}s", by.toSeconds());
      last = now;
    } catch (DatabaseAway e) {
      // looked at again
    } catch (RuntimeException e) {
      log.error("failed on a clock that was set back", e);
      last = now;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
