package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.outbox.OutboxStore.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Sends all that is due before a program ends that runs once: at the pace of the networks, however
 * many messages a chat gets, but without waiting for what failed.
 */
public final class OutboxDrain {

  /** A network that asks for more has its messages left for the next run. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(65);

  /** Who runs a program by the clock does not expect it to run into the next time. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

  /** The clock of a lane may be a little behind ours. */
  private static final Duration SOON = Duration.ofMillis(20);

  private final OutboxSender sender;
  private final OutboxStore outbox;
  private final Clock clock;
  private final Rest rest;

  /** Waits. */
  @FunctionalInterface
  public interface Rest {
    void until(Duration span) throws InterruptedException;
  }

  /**
   * What could not be sent now.
   *
   * @param messages how many wait
   * @param next when the first of them is tried again; null if none waits
   */
  public record Undelivered(long messages, @Nullable Instant next) {}

  public OutboxDrain(OutboxSender sender, OutboxStore outbox, Clock clock, Rest rest) {
    this.sender = sender;
    this.outbox = outbox;
    this.clock = clock;
    this.rest = rest;
  }

  /** Sends until nothing is due, and nothing soon will be but what failed. */
  public Undelivered drain() throws InterruptedException {
    sender.hurry();
    Instant begun = clock.instant();
    Instant moved = begun;
    long least = Long.MAX_VALUE;
    while (true) {
      sender.sendAll();
      List<Waiting> waiting = sender.networks().stream().flatMap(this::waiting).toList();
      Instant now = clock.instant();
      long count = waiting.stream().mapToLong(Waiting::messages).sum();
      if (count < least) {
        least = count;
        moved = now;
      }
      Optional<Duration> wait =
          waiting.stream()
              .filter(lane -> lane.untried() || sender.isPaced(lane.to()))
              .map(lane -> Duration.between(now, lane.due()))
              .min(Duration::compareTo);
      boolean stuck = now.isAfter(moved.plus(LONGEST_WAIT)) || now.isAfter(begun.plus(LONGEST_RUN));
      if (stuck || wait.isEmpty() || wait.get().compareTo(LONGEST_WAIT) > 0) {
        return left(count, waiting);
      }
      rest.until(wait.get().isNegative() ? SOON : wait.get().plus(SOON));
    }
  }

  private Stream<Waiting> waiting(String network) {
    return outbox.waiting(network).stream();
  }

  private static Undelivered left(long count, List<Waiting> waiting) {
    return new Undelivered(
        count, waiting.stream().map(Waiting::due).min(Instant::compareTo).orElse(null));
  }
}
