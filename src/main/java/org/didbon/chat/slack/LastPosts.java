package org.didbon.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** When each channel was last posted to, for the last thousand of them. Thread-safe. */
final class LastPosts {

  /** Twice the second that Slack wants between two messages to one channel. */
  private static final Duration PEACE = Duration.ofSeconds(2);

  private static final int MOST = 1_000;

  private final Map<String, Instant> last =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  /** Notes a post at {@code now}; whether the channel had been left in peace before it. */
  boolean isPaced(String channel, Instant now) {
    synchronized (last) {
      Instant before = last.remove(channel);
      last.put(channel, now);
      return before == null || Duration.between(before, now).compareTo(PEACE) >= 0;
    }
  }
}
