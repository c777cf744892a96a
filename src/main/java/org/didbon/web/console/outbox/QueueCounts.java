package org.didbon.web.console.outbox;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.didbon.outbox.OutboxFigures;
import org.didbon.outbox.OutboxFigures.QueueState;
import org.didbon.outbox.OutboxFigures.Queued;
import org.didbon.outbox.OutboxStore.MessageState;

/** How many messages stand in each list, as counted some seconds ago. Thread-safe. */
public final class QueueCounts {

  private final Supplier<OutboxFigures> figures;

  public QueueCounts(Supplier<OutboxFigures> figures) {
    this.figures = figures;
  }

  /** Networks with messages that were not delivered. */
  Set<String> networks() {
    return figures.get().queues().stream().map(Queued::network).collect(Collectors.toSet());
  }

  /**
   * Empty for what nobody counts.
   *
   * @param network {@code ""} for all
   */
  OptionalLong of(MessageState state, String network) {
    return switch (state) {
      case WAITING -> sum(QueueState.WAITING, network);
      case RETRYING -> sum(QueueState.RETRYING, network);
      case GIVEN_UP -> sum(QueueState.GIVEN_UP, network);
      case DELIVERED, DROPPED -> OptionalLong.empty();
    };
  }

  private OptionalLong sum(QueueState state, String network) {
    return OptionalLong.of(
        figures.get().queues().stream()
            .filter(queue -> queue.state() == state)
            .filter(queue -> network.isEmpty() || queue.network().equals(network))
            .mapToLong(Queued::messages)
            .sum());
  }
}
