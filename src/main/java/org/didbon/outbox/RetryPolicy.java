package org.didbon.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt, and when to stop trying.
 *
 * @param first the wait after the first failure; each further one doubles it
 * @param longest the longest wait we choose; a network may ask for more
 * @param giveUpAfter the age at which a message that failed becomes a dead letter
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

  public static final RetryPolicy DEFAULT =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofDays(1));

  /**
   * A third of the wait is left to chance, so that chats that failed together do not come back so.
   */
  private static final double JITTER = 1.0 / 3;

  private static final int MOST_DOUBLINGS = 20;

  /** The wait after {@code failures} failures, at least 1. */
  Duration pause(int failures, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long bounded = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(bounded - (long) (bounded * JITTER * random.nextDouble()));
  }
}
