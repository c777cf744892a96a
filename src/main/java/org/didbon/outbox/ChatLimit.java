package org.didbon.outbox;

import java.time.Duration;

/**
 * What one chat of a network bears.
 *
 * @param spacing the least time between two messages
 * @param perMinute the most messages within any minute; 0: as many as the spacing allows
 */
public record ChatLimit(Duration spacing, int perMinute) {

  /** For a chat of our own, such as the console. */
  public static final ChatLimit NONE = new ChatLimit(Duration.ZERO, 0);
}
