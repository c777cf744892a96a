package org.didbon.feed.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.cache.LookUpCache;

/** How many pages of one host are read within a round of visits. Thread-safe. */
public final class HostBudget {

  /** The usual time from one visit of a feed to the next. */
  private static final Duration ROUND = Duration.ofMinutes(10);

  private static final int HOSTS = 5_000;

  private final int most;
  private final LookUpCache<String, AtomicInteger> taken;
  private final Object lock = new Object();

  /**
   * A budget that is full.
   *
   * @param most pages of each host; 0 for none
   */
  public HostBudget(int most, Clock clock) {
    this.most = most;
    this.taken = new LookUpCache<>(HOSTS, ROUND, clock);
  }

  /** Takes a page of it; false if none is left. */
  public boolean take(String host) {
    return most > 0 && taken(host).incrementAndGet() <= most;
  }

  private AtomicInteger taken(String host) {
    synchronized (lock) {
      AtomicInteger known = taken.get(host).orElse(null);
      if (known != null) {
        return known;
      }
      AtomicInteger none = new AtomicInteger();
      taken.put(host, none);
      return none;
    }
  }
}
