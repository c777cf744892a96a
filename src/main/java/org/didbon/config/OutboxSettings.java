package org.didbon.config;

import java.time.Duration;

/**
 * How persistently messages are delivered.
 *
 * @param lease how long a sender keeps what it took to itself; longer than any batch takes
 * @param firstPause before the first retry; each further pause is twice as long
 * @param longestPause between two tries
 * @param giveUpAfter a message that old is a dead letter
 */
public record OutboxSettings(
    Duration lease, Duration firstPause, Duration longestPause, Duration giveUpAfter) {

  public static final OutboxSettings DEFAULT =
      new OutboxSettings(
          Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofDays(1));
}
