package org.didbon.outbox;

import java.time.Duration;
import org.didbon.domain.ChatAddress;

/**
 * Keeps answers within the pace that their network allows, which they share with the outbox.
 * Implementations are thread-safe and do not block.
 */
@FunctionalInterface
public interface AnswerLimiter {

  /** For a bot that only answers. */
  AnswerLimiter UNLIMITED = chat -> Duration.ZERO;

  /**
   * Takes a place for one message to {@code chat}.
   *
   * @return zero if the message may leave now; else nothing was taken, and it is worth asking again
   *     after that time
   */
  Duration take(ChatAddress chat);

  /** Hears that the message which {@link #take} had a place for has left, or failed. */
  default void sent() {}

  /**
   * Hears that the network put off an answer, so that the outbox waits too.
   *
   * @param result a retry with a pause
   */
  default void putOff(ChatAddress chat, SendResult result) {}
}
