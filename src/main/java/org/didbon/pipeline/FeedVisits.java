package org.didbon.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of visits: each visit has one of its own, a place among the visitors, and a deadline.
 * A host that keeps its visitor waiting takes that place for a few seconds and no longer; one that
 * was slow the last time is visited from a few places set apart, and some of the others are kept
 * for feeds that answered the last time, so that a thousand new ones that do not hold up none that
 * does. A visit that is not over at its deadline is given up: its claim is taken back, its place is
 * free again, and its thread, if it cannot be ended, is left behind. Thread-safe.
 */
final class FeedVisits implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FeedVisits.class);

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(8);

  /** The places that visits start from. */
  enum Lane {
    USUAL,
    /** Those that only a feed may take that answered the last time. */
    KNOWN,
    /** For hosts that were slow the last time. */
    SLOW
  }

  /** What is done in a visit and with one that is given up. Implementations are thread-safe. */
  interface VisitWork {

    /**
     * Up to {@code limit} feeds that are due.
     *
     * @param visiting ids of the feeds that are being visited
     */
    List<FeedState> due(Lane lane, int limit, Set<String> visiting);

    /** Visits; whether the feed is in order. Nothing is thrown. */
    boolean visit(Claim claim);

    /** Records that a visit took too long, whose claim is taken back. */
    void overran(Claim claim);

    /** Records that a visit was broken off by us, whose claim is taken back. */
    void brokenOff(Claim claim);
  }

  private final VisitLimits limits;
  private final VisitWork work;
  private final Semaphore usual;

  /** How many of the usual places feeds may have that did not answer the last time. */
  private final Semaphore strange;

  private final Semaphore slow;
  private final Semaphore guests;
  private final Semaphore stuck;
  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(DaemonThreads.numbered("visit"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.numbered("visit-watch"));
  private final AtomicBoolean filling = new AtomicBoolean();
  private final AtomicBoolean toldOfStuck = new AtomicBoolean();
  private final Map<Lane, Boolean> moreDue = new ConcurrentHashMap<>();
  private volatile boolean closing;
  private final Object lock = new Object();

  FeedVisits(VisitLimits limits, VisitWork work) {
    this.limits = limits;
    this.work = work;
    this.usual = new Semaphore(limits.visitors());
    this.strange = new Semaphore(limits.visitors() - limits.reserved());
    this.slow = new Semaphore(limits.slow());
    this.guests = new Semaphore(limits.guests());
    this.stuck = new Semaphore(limits.stuck());
    var unused =
        watch.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Starts visits to feeds that are due, as many as there are places; how many. */
  int fill() {
    synchronized (lock) {
      if (closing) {
        return 0;
      }
      int started = fillUsual() + fillSlow();
      fillSoon(); // what came free while we were at it
      return started;
    }
  }

  private int fillUsual() {
    int free = usual.drainPermits();
    int taken = 0;
    try {
      int open = Math.min(free, strange.availablePermits());
      List<FeedState> due = due(Lane.USUAL, open);
      for (FeedState state : due) {
        taken++;
        boolean stranger = !state.answered() && strange.tryAcquire();
        var unused = start(state, usual, stranger);
      }
      // where there was no place for more, there may be more to do
      boolean more = taken == open;
      if (open > 0) {
        moreDue.put(Lane.USUAL, more);
      }
      int rest = more ? free - taken : 0;
      List<FeedState> known = due(Lane.KNOWN, rest);
      for (FeedState state : known) {
        taken++;
        var unused = start(state, usual, false);
      }
      moreDue.put(Lane.KNOWN, more && known.size() == rest);
      return taken;
    } finally {
      usual.release(free - taken);
    }
  }

  private int fillSlow() {
    int free = slow.drainPermits();
    int taken = 0;
    try {
      for (FeedState state : due(Lane.SLOW, free)) {
        taken++;
        var unused = start(state, slow, false);
      }
      moreDue.put(Lane.SLOW, taken == free);
      return taken;
    } finally {
      slow.release(free - taken);
    }
  }

  private List<FeedState> due(Lane lane, int limit) {
    return limit == 0 ? List.of() : work.due(lane, limit, visiting());
  }

  private Set<String> visiting() {
    return running.stream().map(run -> run.claim.before().feed()).collect(Collectors.toSet());
  }

  /**
   * Visits {@code feed} as soon as there is a place, kept for others or not; the future tells
   * whether it is in order.
   */
  CompletableFuture<Boolean> visit(FeedState feed, Lane lane) throws InterruptedException {
    Semaphore places = lane == Lane.SLOW ? slow : usual;
    places.acquire();
    return start(feed, places, false);
  }

  private CompletableFuture<Boolean> start(FeedState feed, Semaphore place, boolean stranger) {
    Run run = new Run(new Claim(feed), place, stranger);
    running.add(run);
    try {
      threads.execute(run);
    } catch (RejectedExecutionException | OutOfMemoryError e) { // closed meanwhile, or no thread
      run.end();
      breakOff(run);
    }
    return run.result;
  }

  /** Soon, and once for many places that come free at once; at once where half of them are. */
  private void fillSoon() {
    int all = usual.availablePermits();
    int open = isMoreDue(Lane.USUAL) ? Math.min(all, strange.availablePermits()) : 0;
    int free = isMoreDue(Lane.KNOWN) ? all : open;
    int freeSlow = isMoreDue(Lane.SLOW) ? slow.availablePermits() : 0;
    if (free + freeSlow > 0 && !closing && filling.compareAndSet(false, true)) {
      boolean many = 2 * free >= limits.visitors() || 2 * freeSlow >= limits.slow();
      try {
        var unused =
            watch.schedule(this::fillNow, many ? 0 : SOON.toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        // closed meanwhile
      }
    }
  }

  private boolean isMoreDue(Lane lane) {
    return moreDue.getOrDefault(lane, false);
  }

  private void fillNow() {
    filling.set(false);
    guarded(this::fill);
  }

  private void look() {
    for (Run run : running) {
      guarded(() -> look(run));
    }
  }

  private void look(Run run) {
    long still = run.claim.still();
    if (run.claim.isReading() && still > limits.patience().toNanos()) {
      run.makePlace();
    }
    Duration limit = run.claim.isReading() ? limits.reading() : limits.recording();
    boolean tooLong = still > limit.toNanos() || run.claim.age() > limits.whole().toNanos();
    if (tooLong && run.claim.takeBack()) {
      run.giveUp();
      work.overran(run.claim);
    }
  }

  /** The watch goes on, whatever happens to a visit. */
  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (DatabaseAway e) {
      // told by the one who keeps it; what could not be written is tried again, or runs out
    } catch (RuntimeException e) {
      log.error("the watch over visits failed", e);
    }
  }

  /** Breaks off what is being read, lets what is being recorded end for a few seconds. */
  @Override
  public void close() {
    closing = true;
    breakOff(running.stream().filter(run -> run.claim.isReading()).toList());
    watch.shutdown();
    threads.shutdown();
    try {
      boolean watched = watch.awaitTermination(1, TimeUnit.SECONDS);
      if (!threads.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)
          || !watched) {
        breakOff(List.copyOf(running));
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void breakOff(List<Run> runs) {
    try {
      runs.forEach(this::breakOff);
    } catch (DatabaseAway e) {
      // the others could not be given back either
    }
  }

  private void breakOff(Run run) {
    if (run.claim.takeBack()) {
      run.giveUp();
      work.brokenOff(run.claim);
    }
  }

  /** One visit under way. */
  private final class Run implements Runnable {

    private final Claim claim;
    private final CompletableFuture<Boolean> result = new CompletableFuture<>();
    private Semaphore place;
    private boolean stranger;
    private boolean over;
    private @Nullable Thread thread;
    private final Object own = new Object();

    Run(Claim claim, Semaphore place, boolean stranger) {
      this.claim = claim;
      this.place = place;
      this.stranger = stranger;
    }

    @Override
    public void run() {
      boolean inOrder = false;
      try {
        if (begin()) {
          inOrder = work.visit(claim);
          claim.takeBack(); // nothing is left to give up
        }
      } finally {
        end();
        result.complete(inOrder);
      }
    }

    private boolean begin() {
      synchronized (own) {
        thread = Thread.currentThread();
        return !claim.isLost();
      }
    }

    private void end() {
      synchronized (own) {
        over = true;
        running.remove(this);
        leave();
        Thread.interrupted(); // meant for this visit, not for the next one on this thread
        fillSoon();
      }
    }

    /** Goes on without a place among the visitors, if there is room for that. */
    void makePlace() {
      synchronized (own) {
        if (!over && place == usual && guests.tryAcquire()) {
          leave();
          place = guests;
          fillSoon();
        }
      }
    }

    private void leave() {
      if (stranger) {
        stranger = false;
        strange.release();
      }
      place.release();
    }

    /** Nobody waits for it from now on. */
    void giveUp() {
      synchronized (own) {
        if (over) {
          return;
        }
        running.remove(this);
        result.complete(false);
        if (thread != null) {
          thread.interrupt();
        }
        if (stuck.tryAcquire()) {
          leave();
          place = stuck;
          fillSoon();
        } else if (!closing && toldOfStuck.compareAndSet(false, true)) {
          log.error("{} visits hang and cannot be ended: restart soon", limits.stuck());
        }
      }
    }
  }
}
