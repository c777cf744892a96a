package org.didbon.outbox;

import java.time.Duration;
import java.util.function.Function;
import org.didbon.domain.ChatAddress;

/**
 * What a network bears.
 *
 * @param spacing the least time between two calls, over all chats; zero if it does not matter
 * @param perChat the least time between two messages to one chat
 * @param parallel calls under way at once, at least 1
 * @param burst how many messages a chat gets within a minute one by one; what comes above waits
 *     until the minute is over and leaves as one. 0: no such care, each message on its own
 */
public record Limits(
    Duration spacing, Function<ChatAddress, Duration> perChat, int parallel, int burst) {

  /** A network of our own, such as the console. */
  public static final Limits NONE = new Limits(Duration.ZERO, chat -> Duration.ZERO, 1, 0);

  boolean combines() {
    return burst > 0;
  }
}
