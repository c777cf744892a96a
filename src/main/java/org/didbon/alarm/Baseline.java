package org.didbon.alarm;

import java.time.Duration;
import java.time.Instant;

/**
 * How something used to come.
 *
 * @param count how often it came
 * @param longest span between two times
 */
public record Baseline(int count, Duration longest) {

  /**
   * Whether it is silent for longer than it ever was.
   *
   * @param last when it came last
   * @param fewest of fewer times nothing follows
   * @param times so much longer than the longest span
   * @param floor but never sooner than this
   */
  public boolean isBroken(Instant last, Instant now, int fewest, int times, Duration floor) {
    Duration silent = Duration.between(last, now);
    return count >= fewest
        && silent.compareTo(floor) > 0
        && silent.compareTo(longest.multipliedBy(times)) > 0;
  }
}
