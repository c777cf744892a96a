package org.didbon.pipeline;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /** Gives it back once the database is there again. */
  void keep(FeedState state) {
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
