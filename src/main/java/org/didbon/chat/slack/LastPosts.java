package org.didbon.chat.slack;

import java.time.Duration;
import java.time.Instant;
import org.didbon.cache.LatestMap;

/** When each channel was last posted to, for the last thousand of them. Thread-safe. */
final class LastPosts {

  /** Twice the second that Slack wants between two messages to one channel. */
  private static final Duration PEACE = Duration.ofSeconds(2);

  private static final int MOST = 1_000;

  private final LatestMap<String, Instant> last = new LatestMap<>(MOST);

  /** Notes a post at {@code now}; whether the channel had been left in peace before it. */
  boolean isPaced(String channel, Instant now) {
    return last.put(channel, now)
        .map(before -> Duration.between(before, now).compareTo(PEACE) >= 0)
        .orElse(true);
  }
}
