package org.didbon.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the calls to one network within what it bears. Whoever answers a person goes before the
 * outbox, so that a large fan-out never keeps a person waiting. Thread-safe.
 *
 * <p>The network counts a call when it arrives, somewhere between its start and its end. So a place
 * in the second is free again only a second after the call that had it <em>ended</em>: however the
 * calls are held up on their way, no more than {@code perSecond} ever arrive within a second.
 */
public final class NetworkRateLimiter {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** A call that takes longer has arrived, and is slow to be answered. */
  private static final long ARRIVED = 2 * SECOND;

  /** How far the calls may lag behind their spacing and catch up. */
  private static final long LAG = TimeUnit.MILLISECONDS.toNanos(10);

  /** How long the outbox leaves the next place to a person who was told to come again. */
  private static final long COURTESY = TimeUnit.MILLISECONDS.toNanos(50);

  /** A longer wait is not waited out in place: the lane is given back instead. */
  private static final long PATIENCE = 5 * SECOND;

  private final long spacing;
  private final int perSecond;
  private final Deque<Long> underWay = new ArrayDeque<>();
  private final Deque<Long> ended = new ArrayDeque<>();
  private long next = System.nanoTime();
  private long leftToPeople = next;
  private final Object lock = new Object();

  /**
   * @param spacing the least time between the starts of two calls, which keeps them even
   * @param perSecond the most that may arrive within any second; 0: as many as the spacing allows
   */
  public NetworkRateLimiter(Duration spacing, int perSecond) {
    this.spacing = spacing.toNanos();
    this.perSecond = perSecond;
  }

  /**
   * Takes a place for a call that answers a person, without waiting; {@link #ended} gives it back.
   *
   * @return zero if it may leave now; else nothing was taken, and the outbox leaves the next place
   *     to whoever asks again after that time
   */
  public Duration take() {
    synchronized (lock) {
      long now = System.nanoTime();
      long wait = left(now);
      if (wait > 0) {
        leftToPeople = now + wait + COURTESY;
        return Duration.ofNanos(wait);
      }
      leftToPeople = now;
      begin(now);
      return Duration.ZERO;
    }
  }

  /**
   * Waits for a place for a call that delivers a message; {@link #ended} gives it back.
   *
   * @return zero if it may leave now; else nothing was taken, and the network wants to be left
   *     alone for that long
   */
  Duration awaitDelivery() throws InterruptedException {
    synchronized (lock) {
      while (true) {
        long now = System.nanoTime();
        long wait = Math.max(left(now), leftToPeople - now);
        if (wait > PATIENCE) {
          return Duration.ofNanos(wait);
        }
        if (wait <= 0) {
          begin(now);
          return Duration.ZERO;
        }
        TimeUnit.NANOSECONDS.timedWait(lock, Math.max(wait, TimeUnit.MILLISECONDS.toNanos(1)));
      }
    }
  }

  /** A call that had a place was answered, or given up. */
  public void ended() {
    synchronized (lock) {
      // which of them does not matter: what counts is how many are on their way
      if (underWay.poll() != null) {
        ended.add(System.nanoTime());
      }
    }
  }

  /** The whole network wants to be left alone for {@code span} from now. */
  public void pause(Duration span) {
    synchronized (lock) {
      next = Math.max(next, System.nanoTime() + span.toNanos());
    }
  }

  private void begin(long now) {
    next = Math.max(next, now - LAG) + spacing;
    if (perSecond > 0) {
      underWay.add(now);
    }
  }

  /** Nanoseconds until there is a place; zero or less if there is one now. */
  private long left(long now) {
    while (!underWay.isEmpty() && now - underWay.element() > ARRIVED) {
      underWay.remove();
    }
    while (!ended.isEmpty() && now - ended.element() > SECOND) {
      ended.remove();
    }
    long spaced = next - now;
    if (perSecond == 0 || underWay.size() + ended.size() < perSecond) {
      return spaced;
    }
    long first = ended.isEmpty() ? Long.MAX_VALUE : ended.element() + SECOND - now;
    long slow = underWay.isEmpty() ? Long.MAX_VALUE : underWay.element() + ARRIVED - now;
    // and one millisecond for clocks that tick differently on both sides
    return Math.max(spaced, Math.min(first, slow) + TimeUnit.MILLISECONDS.toNanos(1));
  }
}
