package org.didbon.outbox;

import java.time.Duration;
import java.util.List;

/**
 * How the messages stand that were not delivered.
 *
 * @param queues by network and state; those with none are absent
 */
public record OutboxFigures(List<Queued> queues) {

  public static final OutboxFigures NONE = new OutboxFigures(List.of());

  public OutboxFigures {
    queues = List.copyOf(queues);
  }

  /** What a message waits for. */
  public enum QueueState {
    /** Its turn. */
    WAITING,
    /** Another try. */
    RETRYING,
    /** Nothing any more. */
    GIVEN_UP
  }

  /**
   * Messages to one network.
   *
   * @param oldest how long the first of them has waited; zero for those that were given up
   */
  public record Queued(String network, QueueState state, long messages, Duration oldest) {}
}
