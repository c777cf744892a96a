package org.didbon.outbox;

import static org.didbon.domain.setting.SettingKinds.span;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.didbon.domain.Backoff;
import org.didbon.domain.setting.SettingTable;

/**
 * How long to wait after a failed attempt, and when to stop trying.
 *
 * @param first the wait after the first failure; each further one doubles it
 * @param longest the longest wait we choose; a network may ask for more
 * @param giveUpAfter the age at which a message that failed becomes a dead letter
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  public static final SettingTable<RetryPolicy> TABLE =
      SettingTable.of(
          set ->
              new RetryPolicy(
                  set.line(
                      "outbox.firstPause",
                      span(SECOND, Duration.ofHours(1)),
                      Duration.ofSeconds(5),
                      RetryPolicy::first,
                      "before a message is tried again; each further pause is twice as long"),
                  set.line(
                      "outbox.longestPause",
                      span(SECOND, Duration.ofDays(1)),
                      Duration.ofMinutes(30),
                      RetryPolicy::longest,
                      "between two tries: a network that was down is noticed within that time"),
                  set.line(
                      "outbox.giveUpAfter",
                      span(Duration.ofMinutes(1), Duration.ofDays(7)),
                      Duration.ofDays(1),
                      RetryPolicy::giveUpAfter,
                      "an older message that fails is given up and shown to admins: news is old")));

  public static final RetryPolicy DEFAULT = TABLE.defaults();

  /**
   * A third of the wait is left to chance, so that chats that failed together do not come back so.
   */
  private static final double JITTER = 1.0 / 3;

  /** The wait after {@code failures} failures, at least 1. */
  Duration pause(int failures, RandomGenerator random) {
    long bounded = new Backoff(first, longest).after(failures).toMillis();
    return Duration.ofMillis(bounded - (long) (bounded * JITTER * random.nextDouble()));
  }
}
