package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.FeedState;

/**
 * Gives feeds back after their visits; what the database does not take it is given once it can:
 * till then nobody else visits them. Thread-safe.
 */
final class ReturnedFeeds {

  private static final Duration UNASKED = Duration.ofSeconds(10);

  private final NewsStore store;
  private final Queue<FeedState> waiting = new ConcurrentLinkedQueue<>();
  private final Object lock = new Object();

  /** Whether the database was away since we last knew what we hold there. */
  private volatile boolean doubtful;

  private final Clock clock;
  private volatile Instant looked;

  ReturnedFeeds(NewsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.looked = clock.instant();
  }

  void giveBack(FeedState state) {
    try {
      store.visited(state);
    } catch (DatabaseAway e) {
      keep(state);
    }
  }

  /**
   * Takes feeds, after what we hold by the database and do not visit was freed: its answer to a
   * claim may have been lost on the way, and a feed would wait for its lease to run out. Now and
   * then that is done unasked: where a replica that was behind takes the place of a database, not
   * every process need notice, and what it had given back before is its own there.
   *
   * @param visiting ids of the feeds that are being visited
   * @throws DatabaseAway if it is away
   */
  List<FeedState> surely(Set<String> visiting, Supplier<List<FeedState>> claim) {
    try {
      Instant now = clock.instant();
      if (doubtful || Duration.between(looked, now).abs().compareTo(UNASKED) > 0) {
        doubtful = false;
        looked = now;
        store.free(visiting);
      }
      return claim.get();
    } catch (DatabaseAway e) {
      doubtful = true;
      throw e;
    }
  }

  /** Gives it back once the database is there again. */
  void keep(FeedState state) {
    doubtful = true;
    waiting.add(state);
  }

  /**
   * Gives back what waits.
   *
   * @throws DatabaseAway if that is still away; nothing is lost
   */
  void giveBackWaiting() {
    synchronized (lock) {
      for (FeedState state = waiting.peek(); state != null; state = waiting.peek()) {
        store.visited(state);
        waiting.poll();
      }
    }
  }
}
