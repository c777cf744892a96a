package org.didbon.translate;

import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.Backoff;

/** Leaves a server alone that failed several times in a row, longer each time. Thread-safe. */
final class ServerRest {

  private static final int MOST_FAILURES = 3;

  private static final Backoff WAITS = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(10));

  private final Object lock = new Object();
  private int failures;
  private Instant until = Instant.MIN;
  private boolean broken;
  private String trouble = "";

  boolean rests(Instant now) {
    synchronized (lock) {
      return now.isBefore(until);
    }
  }

  /** What was told of its last failure; {@code ""} if it worked since then. */
  String trouble() {
    synchronized (lock) {
      return trouble;
    }
  }

  /**
   * Whether it rests from now on.
   *
   * @param reason not empty
   */
  boolean failed(Instant now, String reason) {
    synchronized (lock) {
      trouble = reason;
      failures++;
      boolean rested = now.isBefore(until);
      if (failures >= MOST_FAILURES && !rested) {
        until = now.plus(WAITS.after(failures - MOST_FAILURES + 1));
        broken = true;
      }
      return !rested && now.isBefore(until);
    }
  }

  /** Whether it had been resting. */
  boolean worked() {
    synchronized (lock) {
      boolean before = broken;
      failures = 0;
      until = Instant.MIN;
      broken = false;
      trouble = "";
      return before;
    }
  }
}
