package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.feed.FeedReader;
import org.didbon.feed.Visit;
import org.didbon.phrase.Phrases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the feeds that are due, each on a thread of its own, and has recorded what follows.
 * Thread-safe.
 */
public final class PollRound implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PollRound.class);

  /** Nobody else visits a claimed feed for so long, whatever becomes of us. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** After a fault of ours, not of the feed. */
  private static final Duration PAUSE_AFTER_BUG = Duration.ofMinutes(10);

  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(8);

  private final Stages stages;
  private final NewsStore store;
  private final Supplier<Watch> watch;
  private final Clock clock;
  private final Recorder recorder;
  private final ExecutorService visitors;
  private final Semaphore free;
  private final int size;
  private final Queue<FeedState> unvisited = new ConcurrentLinkedQueue<>();
  private Tally.Counts told;

  /** The stages an item goes through here. */
  public record Stages(
      FeedReader feeds, ItemReader items, Decider decider, Tally tally, int visitors) {}

  /**
   * @param watch what is watched now; asked anew for each visit
   * @param recorded called after a decision with messages was recorded
   */
  public PollRound(
      Stages stages, NewsStore store, Supplier<Watch> watch, Clock clock, Runnable recorded) {
    this.stages = stages;
    this.store = store;
    this.watch = watch;
    this.clock = clock;
    this.recorder = new Recorder(stages, store, clock, recorded);
    this.size = stages.visitors();
    this.free = new Semaphore(size);
    this.told = stages.tally().counts();
    AtomicInteger number = new AtomicInteger();
    this.visitors =
        Executors.newFixedThreadPool(
            size,
            work -> {
              Thread thread = new Thread(work, "visit-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Sends a visitor to each due feed, as many as are free, and does not wait for them: a slow feed
   * holds up no other.
   *
   * @return how many feeds are being visited from now on because of this call
   */
  public int startDue() {
    tell();
    giveBackUnvisited();
    int slots = free.drainPermits();
    int taken = 0;
    try {
      Instant now = clock.instant();
      List<FeedState> due = slots == 0 ? List.of() : store.claimDue(now, now.plus(LEASE), slots);
      for (FeedState state : due) {
        taken++;
        start(state);
      }
      return due.size();
    } finally {
      free.release(slots - taken);
    }
  }

  /** Visits every watched feed once and waits for all; how many visits failed. */
  public int visitAll() throws InterruptedException {
    Instant now = clock.instant();
    List<Future<Boolean>> visits = new ArrayList<>();
    for (FeedState state : store.claimAll(now, now.plus(LEASE))) {
      visits.add(visitors.submit(() -> visit(state)));
    }
    int failed = 0;
    for (Future<Boolean> visit : visits) {
      try {
        failed += visit.get() ? 0 : 1;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a visit died", e.getCause());
      }
    }
    tell();
    return failed;
  }

  /** Lets visits under way come to their end for a few seconds, then cuts them off. */
  @Override
  public void close() {
    visitors.shutdown();
    try {
      if (!visitors.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        visitors.shutdownNow();
      }
    } catch (InterruptedException e) {
      visitors.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void start(FeedState state) {
    visitors.execute(
        () -> {
          try {
            visit(state);
          } finally {
            free.release();
          }
        });
  }

  /** One feed from its address to the record; whether the feed is in order. */
  private boolean visit(FeedState before) {
    try {
      Watch now = watch.get();
      Feed feed = now.feeds().get(before.feed());
      if (feed == null) {
        return true;
      }
      Visit visit = stages.feeds().visit(feed, before);
      stages.tally().visited();
      tellChange(feed, before, visit.after());
      recorder.record(feed, visit, now);
      return !visit.after().failing();
    } catch (DatabaseAway e) {
      // no fault of the feed: as it was before, and due, once that can be written
      unvisited.add(before);
      return false;
    } catch (RuntimeException e) {
      // whatever is wrong with one feed, or with us in its presence, must not touch the others
      log.error("visit broke feed={}", before.feed(), e);
      giveBack(brokenByUs(before));
      return false;
    }
  }

  private void giveBack(FeedState state) {
    try {
      store.visited(state);
    } catch (DatabaseAway e) {
      unvisited.add(state);
    }
  }

  /** Feeds whose visit the database did not take: nobody else visits them before they are free. */
  private synchronized void giveBackUnvisited() {
    for (FeedState state = unvisited.peek(); state != null; state = unvisited.peek()) {
      store.visited(state);
      unvisited.poll();
    }
  }

  private FeedState brokenByUs(FeedState before) {
    Instant now = clock.instant();
    return new FeedState(
        before.feed(),
        before.etag(),
        before.lastModified(),
        now.plus(PAUSE_AFTER_BUG),
        before.failures() + 1,
        FeedFault.of(FeedFault.Kind.BUG),
        before.failing() ? before.failingSince() : now,
        now,
        before.fresh());
  }

  /** A fault is worth a line when it begins and when it ends. */
  private static void tellChange(Feed feed, FeedState before, FeedState after) {
    if (after.failing() && !before.reason().equals(after.reason())) {
      String reason = Phrases.english().fault(after.reason());
      log.warn("feed failing feed={} reason={}", feed.id(), reason);
    } else if (before.failing() && !after.failing()) {
      log.info("feed works again feed={} after={} failures", feed.id(), before.failures());
    }
  }

  /** One line for what came since the last call, if anything did. */
  private synchronized void tell() {
    Tally.Counts counts = stages.tally().counts();
    Tally.Counts news = counts.since(told);
    if (news.visits() > 0) {
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
