package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.outbox.OutboxStore.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits and writes down what became of it. One thread at a time. */
public final class OutboxSender {

  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

  private static final int LANES = 20;
  private static final int MESSAGES_OF_A_LANE = 20;

  /**
   * Longer than a whole claim may take: {@link #LANES} times {@link #MESSAGES_OF_A_LANE} sends. A
   * shorter one would let another process send the same messages.
   */
  private static final Duration LEASE = Duration.ofHours(2);

  private final OutboxStore outbox;
  private final List<ChatSender> senders;
  private final RetryPolicy policy;
  private final Clock clock;
  private final RandomGenerator random;
  private volatile boolean closing;

  public OutboxSender(
      OutboxStore outbox,
      List<ChatSender> senders,
      RetryPolicy policy,
      Clock clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.senders = List.copyOf(senders);
    this.policy = policy;
    this.clock = clock;
    this.random = random;
  }

  /** Sends to the lanes that are due, one turn for each network; how many lanes had a turn. */
  public int sendDue() {
    int lanes = 0;
    for (ChatSender sender : senders) {
      Instant now = clock.instant();
      List<Lane> claimed =
          outbox.claim(sender.network(), now, now.plus(LEASE), LANES, MESSAGES_OF_A_LANE);
      claimed.forEach(lane -> send(sender, lane));
      lanes += claimed.size();
    }
    return lanes;
  }

  /** Lets a turn that is under way end after the message it is sending. */
  public void close() {
    closing = true;
  }

  private void send(ChatSender sender, Lane lane) {
    Instant next = clock.instant();
    for (Claimed claimed : lane.messages()) {
      if (closing) {
        break;
      }
      next = settle(claimed, sender.send(delivery(lane.to(), claimed)));
      if (next.isAfter(clock.instant())) {
        break;
      }
    }
    outbox.release(lane.to(), next);
  }

  private static Delivery delivery(ChatAddress to, Claimed claimed) {
    return new Delivery(to, claimed.message().body(), claimed.editsId(), claimed.answersId());
  }

  /** Writes down what became of a message; when the chat's next one may leave. */
  private Instant settle(Claimed claimed, SendResult result) {
    Instant now = clock.instant();
    List<String> keys = List.of(claimed.message().key());
    switch (result.outcome()) {
      case DELIVERED -> outbox.delivered(keys, result.remoteId(), now);
      case RETRY -> {
        return retryOrGiveUp(claimed, result, now);
      }
      case REJECTED -> giveUp(claimed.message(), result.reason(), now);
      case CHAT_GONE -> {
        log.warn("chat gone chat={} reason={}", claimed.message().to(), result.reason());
        outbox.chatGone(claimed.message().to(), result.reason(), now);
      }
      case CHAT_MOVED -> {
        ChatAddress to = Objects.requireNonNull(result.movedTo(), "a move has a target");
        log.info("chat moved chat={} to={}", claimed.message().to(), to);
        outbox.moved(claimed.message().to(), to, now);
      }
    }
    return now;
  }

  private Instant retryOrGiveUp(Claimed claimed, SendResult result, Instant now) {
    if (now.isAfter(claimed.created().plus(policy.giveUpAfter()))) {
      giveUp(claimed.message(), result.reason(), now);
      return now;
    }
    outbox.failed(List.of(claimed.message().key()), result.reason());
    Duration pause =
        result.pause().isZero() ? policy.pause(claimed.attempts() + 1, random) : result.pause();
    log.debug("will retry message={} in={}", claimed.message().key(), pause);
    return now.plus(pause);
  }

  private void giveUp(Message message, String reason, Instant now) {
    log.warn("gave up message={} chat={} reason={}", message.key(), message.to(), reason);
    outbox.giveUp(List.of(message.key()), reason, now);
  }
}
