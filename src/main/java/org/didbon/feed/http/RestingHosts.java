package org.didbon.feed.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hosts that were just too slow for an article: a visit that brings fifty links to one of them
 * would wait for each. Thread-safe.
 */
public final class RestingHosts {

  private static final Duration REST = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Object lock = new Object();
  private final Map<String, Instant> until =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  public RestingHosts(Clock clock) {
    this.clock = clock;
  }

  public void rest(String host) {
    synchronized (lock) {
      until.put(host, clock.instant().plus(REST));
    }
  }

  public boolean rests(String host) {
    synchronized (lock) {
      Instant end = until.get(host);
      return end != null && end.isAfter(clock.instant());
    }
  }
}
