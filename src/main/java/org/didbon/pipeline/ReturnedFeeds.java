package org.didbon.pipeline;

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

  private final NewsStore store;
  private final Queue<FeedState> waiting = new ConcurrentLinkedQueue<>();
  private final Object lock = new Object();

  /** Whether the database was away since we last knew what we hold there. */
  private volatile boolean doubtful;

  ReturnedFeeds(NewsStore store) {
    this.store = store;
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
   * claim may have been lost on the way, and a feed would wait for its lease to run out.
   *
   * @param visiting ids of the feeds that are being visited
   * @throws DatabaseAway if it is away
   */
  List<FeedState> surely(Set<String> visiting, Supplier<List<FeedState>> claim) {
    try {
      if (doubtful) {
        doubtful = false;
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
