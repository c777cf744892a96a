package org.didbon.feed.http;

import java.time.Clock;
import java.time.Duration;
import org.didbon.cache.LookUpCache;

/**
 * Hosts that were just too slow for an article: a visit that brings fifty links to one of them
 * would wait for each. Thread-safe.
 */
public final class RestingHosts {

  private static final Duration REST = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final LookUpCache<String, Boolean> resting;

  public RestingHosts(Clock clock) {
    this.resting = new LookUpCache<>(MOST, REST, clock);
  }

  public void rest(String host) {
    resting.put(host, true);
  }

  public boolean rests(String host) {
    return resting.get(host).isPresent();
  }
}
