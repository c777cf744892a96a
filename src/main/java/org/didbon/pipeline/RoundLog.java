package org.didbon.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what the rounds brought. Thread-safe. */
final class RoundLog {

  private static final Logger log = LoggerFactory.getLogger(RoundLog.class);

  private final Tally tally;
  private final Object lock = new Object();
  private Tally.TallyCounts told;
  private Tally.TakenIn toldTakenIn;
  private Tally.TakenIn lastTakenIn;

  /** Says nothing of what {@code tally} has so far. */
  RoundLog(Tally tally) {
    this.tally = tally;
    this.told = tally.counts();
    this.toldTakenIn = tally.takenIn();
    this.lastTakenIn = toldTakenIn;
  }

  /** No more will come: what was taken in is told now. */
  void over() {
    synchronized (lock) {
      news(true);
      lastTakenIn = tally.takenIn();
      takenIn();
    }
  }

  /**
   * One line for what came since the last one. Visits that brought nothing are no news: a line each
   * would bury the rest of the log, and tear the prompt of who types.
   */
  void news(boolean whole) {
    synchronized (lock) {
      Tally.TallyCounts counts = tally.counts();
      Tally.TallyCounts news = counts.since(told);
      if (news.items() > 0 || (whole && news.visits() > 0)) {
        log.info(
            "polled feeds={} new={} matched={} alerts={}",
            news.visits(),
            news.items(),
            news.matched(),
            news.alerts());
        told = counts;
      }
    }
  }

  /**
   * One line for what first visits took in, when no more of it comes: a bot that tells nothing of
   * it would look dead.
   */
  void takenIn() {
    synchronized (lock) {
      Tally.TakenIn now = tally.takenIn();
      long items = now.items() - toldTakenIn.items();
      if (items > 0 && now.equals(lastTakenIn)) {
        log.info(
            "took in what was there before the watch began, told to nobody: /latest shows it"
                + " feeds={} items={}",
            now.feeds() - toldTakenIn.feeds(),
            items);
        toldTakenIn = now;
      }
      lastTakenIn = now;
    }
  }
}
