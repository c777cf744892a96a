package org.didbon.domain;

import java.time.Duration;

/**
 * How long to wait after failures in a row: each further one doubles the wait.
 *
 * @param first after the first failure
 * @param longest no wait is longer; less than {@code first} counts as {@code first}
 */
public record Backoff(Duration first, Duration longest) {

  /** More would not fit a number, and no wait of ours is so long. */
  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (first.isNegative() || longest.isNegative()) {
      throw new IllegalArgumentException("waits back in time: " + first + ", " + longest);
    }
  }

  /**
   * The wait after so many failures.
   *
   * @param failures in a row; fewer than 1 count as 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
    Duration most = longest.compareTo(first) > 0 ? longest : first;
    // compared so, a wait of days does not overflow
    return most.dividedBy(1L << doublings).compareTo(first) < 0
        ? most
        : first.multipliedBy(1L << doublings);
  }
}
