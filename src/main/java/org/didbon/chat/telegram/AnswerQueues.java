package org.didbon.chat.telegram;

import java.time.Duration;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.ChatQueues.QueueLimits;
import org.didbon.domain.ChatAddress;

/** The queues that what people say and press waits in, one for each of them. */
final class AnswerQueues {

  /** More than a person has waiting; who floods the bot is not remembered without end. */
  private static final int STEPS_OF_ONE = 50;

  private AnswerQueues() {}

  /**
   * Only the steps that one of them has waiting are bounded.
   *
   * @param name of their threads
   * @param atOnce how many of them are served at once
   */
  static ChatQueues<ChatAddress> open(String name, int atOnce) {
    QueueLimits limits = new QueueLimits(atOnce, STEPS_OF_ONE, Integer.MAX_VALUE);
    return new ChatQueues<>(name, limits, Duration.ZERO);
  }
}
