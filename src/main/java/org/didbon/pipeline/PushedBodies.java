package org.didbon.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hubs sent and nobody has read yet. It is in memory alone: what is lost with the process is
 * found by the next visit. Thread-safe.
 */
final class PushedBodies implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PushedBodies.class);

  private static final int READERS = 2;
  private static final int WAITING = 50;

  /** All that waits together, in bytes. */
  private static final long MOST = 20_000_000;

  /** While somebody else visits the feed: longer than most visits take. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final FeedCall visiting;
  private final Map<String, Queue<PushedBody>> waiting = new ConcurrentHashMap<>();
  private final Object lock = new Object();
  private long bytes;

  private final ThreadPoolExecutor readers =
      new ThreadPoolExecutor(
          READERS,
          READERS,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          DaemonThreads.numbered("pushed"));

  /** Sends a visitor to a feed. */
  interface FeedCall {

    /** False if somebody else visits it. */
    boolean visit(String feed) throws InterruptedException;
  }

  /** A document. */
  record PushedBody(ByteString body, String contentType) {}

  PushedBodies(FeedCall visiting) {
    this.visiting = visiting;
    readers.allowCoreThreadTimeOut(true);
  }

  /** False if there is too much to do. */
  boolean take(String feed, PushedBody pushed) {
    synchronized (lock) {
      if (bytes + pushed.body().size() > MOST) {
        return false;
      }
      bytes += pushed.body().size();
    }
    waiting.computeIfAbsent(feed, id -> new ConcurrentLinkedQueue<>()).add(pushed);
    try {
      readers.execute(() -> visit(feed, pushed));
      return true;
    } catch (RejectedExecutionException e) {
      drop(feed, pushed);
      return false;
    }
  }

  /** What waits of a feed and was there first; it waits no more. */
  Optional<PushedBody> of(String feed) {
    Queue<PushedBody> queue = waiting.get(feed);
    PushedBody first = queue == null ? null : queue.poll();
    if (first != null) {
      free(first);
    }
    return Optional.ofNullable(first);
  }

  private void visit(String feed, PushedBody pushed) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      // a visit reads what was there first, which may not be this one: so look again after it
      while (isWaiting(feed, pushed)) {
        if (!visiting.visit(feed) && System.nanoTime() > end) {
          log.info("what a hub sent is left to the next visit feed={}", feed);
          drop(feed, pushed);
          return;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      drop(feed, pushed);
    } catch (DatabaseAway e) {
      drop(feed, pushed); // found by a visit once it is back
    } catch (RuntimeException e) {
      log.error("what a hub sent could not be read feed={}", feed, e);
      drop(feed, pushed);
    }
  }

  private boolean isWaiting(String feed, PushedBody pushed) {
    Queue<PushedBody> queue = waiting.get(feed);
    return queue != null && queue.contains(pushed);
  }

  private void drop(String feed, PushedBody pushed) {
    Queue<PushedBody> queue = waiting.get(feed);
    if (queue != null && queue.remove(pushed)) {
      free(pushed);
    }
  }

  private void free(PushedBody pushed) {
    synchronized (lock) {
      bytes -= pushed.body().size();
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
