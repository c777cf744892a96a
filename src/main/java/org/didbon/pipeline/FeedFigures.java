package org.didbon.pipeline;

import java.time.Duration;
import java.util.Map;

/**
 * How the watched feeds stand, those of chats included.
 *
 * @param watched all of them
 * @param due those whose time has come and that nobody visits
 * @param late those of them that wait for more than a minute
 * @param lateness how long the first of them waits, zero if none does
 * @param failing how many fail, by the word of the {@link org.didbon.domain.FeedFault.Kind}; kinds
 *     of which there are none are absent
 */
public record FeedFigures(
    long watched, long due, long late, Duration lateness, Map<String, Long> failing) {

  public static final FeedFigures NONE = new FeedFigures(0, 0, 0, Duration.ZERO, Map.of());

  public FeedFigures {
    failing = Map.copyOf(failing);
  }
}
