package org.didbon.outbox;

import java.time.Duration;
import java.util.function.Function;
import org.didbon.domain.ChatAddress;

/**
 * What a network bears.
 *
 * @param spacing the least time between the starts of two calls, over all chats; zero if it does
 *     not matter
 * @param perSecond the most calls that may arrive within any second; 0 if it does not matter
 * @param chats what each of its chats bears
 * @param parallel calls under way at once, at least 1
 * @param burst how many alerts a chat gets within a minute one by one; what comes above waits until
 *     the minute is over and leaves as one. 0: no such care, each message on its own
 */
public record Limits(
    Duration spacing,
    int perSecond,
    Function<ChatAddress, ChatLimit> chats,
    int parallel,
    int burst) {

  /** A network of our own, such as the console. */
  public static final Limits NONE = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 0);

  boolean combines() {
    return burst > 0;
  }
}
