package org.didbon.cache;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often each of many may do something: so many a second, and some more at once after a quiet
 * while. Of whom it has not heard for longest it forgets what he did: who comes under ever new
 * names is bounded by what he does it to. Thread-safe.
 */
public final class RateBuckets<K> {

  /** What is left at a moment. */
  private record Level(double places, long at) {}

  private final double perSecond;
  private final double most;
  private final LongSupplier nanos;
  private final LatestMap<K, Level> levels;
  private final Object lock = new Object();

  /**
   * Nobody has done anything yet.
   *
   * @param perSecond in the long run, above 0
   * @param most at once, 1 or more
   * @param known how many are remembered
   * @param nanos a clock that never goes back, as {@link System#nanoTime}
   */
  public RateBuckets(double perSecond, double most, int known, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.most = most;
    this.nanos = nanos;
    this.levels = new LatestMap<>(known);
  }

  /** Whether {@code key} may once more; asking when he may not costs him nothing. */
  public boolean take(K key) {
    synchronized (lock) {
      long now = nanos.getAsLong();
      Level before = levels.get(key).orElseGet(() -> new Level(most, now));
      double seconds = (now - before.at()) / (double) TimeUnit.SECONDS.toNanos(1);
      double places = Math.min(most, before.places() + seconds * perSecond);
      boolean taken = places >= 1;
      levels.put(key, new Level(taken ? places - 1 : places, now));
      return taken;
    }
  }
}
