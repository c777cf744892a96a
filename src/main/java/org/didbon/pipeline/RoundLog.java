package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log what the rounds brought, the first of it at once, then a minute in each line.
 * Thread-safe.
 */
final class RoundLog {

  private static final Logger log = LoggerFactory.getLogger(RoundLog.class);

  /** A line each round would bury the rest of the log. */
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final Tally tally;
  private final Clock clock;
  private final Object lock = new Object();
  private Instant next = Instant.MIN;
  private Instant nextTakenIn = Instant.MIN;
  private Tally.TallyCounts told;
  private Tally.TakenIn toldTakenIn;
  private Tally.TakenIn lastTakenIn;

  /** Says nothing of what {@code tally} has so far. */
  RoundLog(Tally tally, Clock clock) {
    this.tally = tally;
    this.clock = clock;
    this.told = tally.counts();
    this.toldTakenIn = tally.takenIn();
    this.lastTakenIn = toldTakenIn;
  }

  /** No more will come: what was not told yet is told now, also that nothing new came. */
  void over() {
    synchronized (lock) {
      polled(true);
      takenIn(true);
    }
  }

  /** We stop: what was not told yet is told now, if there is anything. */
  void stop() {
    synchronized (lock) {
      polled(false);
      takenIn(true);
    }
  }

  /**
   * A round began: one line for what came since the last one, if that was a while ago. Visits that
   * brought nothing are no news: a line each would tear the prompt of who types.
   */
  void tick() {
    synchronized (lock) {
      Instant now = clock.instant();
      if (!now.isBefore(next) && polled(false)) {
        next = now.plus(BETWEEN_LINES);
      }
      if (!now.isBefore(nextTakenIn) && takenIn(false)) {
        nextTakenIn = now.plus(BETWEEN_LINES);
      }
    }
  }

  private boolean polled(boolean whole) {
    Tally.TallyCounts counts = tally.counts();
    Tally.TallyCounts news = counts.since(told);
    if (news.items() == 0 && !(whole && news.visits() > 0)) {
      return false;
    }
    log.info(
        "polled feeds={} new={} matched={} alerts={}",
        news.visits(),
        news.items(),
        news.matched(),
        news.alerts());
    told = counts;
    return true;
  }

  /**
   * One line for what first visits took in, when no more of it comes: a bot that tells nothing of
   * it would look dead.
   */
  private boolean takenIn(boolean last) {
    Tally.TakenIn now = tally.takenIn();
    long items = now.items() - toldTakenIn.items();
    boolean more = !last && !now.equals(lastTakenIn);
    lastTakenIn = now;
    if (items == 0 || more) {
      return false;
    }
    log.info(
        "took in what was there before the watch began, told to nobody: /latest shows it"
            + " feeds={} items={}",
        now.feeds() - toldTakenIn.feeds(),
        items);
    toldTakenIn = now;
    return true;
  }
}
