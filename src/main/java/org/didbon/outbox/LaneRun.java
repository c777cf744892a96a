package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.outbox.OutboxStore.Lane;
import org.didbon.phrase.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits for one chat and writes down what became of it. Thread-safe. */
final class LaneRun {

  private static final Logger log = LoggerFactory.getLogger(LaneRun.class);

  /** So many waiting alerts are told as one. */
  private static final int MANY = 4;

  private final OutboxStore outbox;
  private final Network network;
  private final RetryPolicy policy;
  private final Function<ChatAddress, Speech> voices;
  private final Clock clock;
  private final RandomGenerator random;
  private final Bursts bursts;

  LaneRun(
      OutboxStore outbox,
      Network network,
      RetryPolicy policy,
      Function<ChatAddress, Speech> voices,
      Clock clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.network = network;
    this.policy = policy;
    this.voices = voices;
    this.clock = clock;
    this.random = random;
    this.bursts = new Bursts(network.limits().burst());
  }

  /**
   * Sends the lane's messages, as many as may leave now, and gives the lane back.
   *
   * @throws InterruptedException while waiting for the network's pace; the lane is given back
   */
  void run(Lane lane) throws InterruptedException {
    Instant next = clock.instant();
    try {
      List<Claimed> waiting = lane.messages();
      int done = 0;
      while (done < waiting.size() && !next.isAfter(clock.instant())) {
        List<Claimed> together = together(waiting.subList(done, waiting.size()));
        Duration wait = network.awaitDelivery(lane.to());
        if (!wait.isZero()) {
          next = clock.instant().plus(wait);
          break;
        }
        SendResult result = send(lane.to(), together);
        next = settle(lane.to(), together, result);
        // what was claimed for a chat that is gone or elsewhere now is no longer this lane's
        done = result.chatStays() ? done + together.size() : waiting.size();
      }
    } finally {
      outbox.release(lane.to(), next);
    }
  }

  private SendResult send(ChatAddress to, List<Claimed> together) {
    try {
      return network.sender().send(delivery(to, together));
    } finally {
      network.sent();
    }
  }

  /** The first message, or all alerts from it on where a chat would drown in single ones. */
  private List<Claimed> together(List<Claimed> waiting) {
    List<Claimed> together = new ArrayList<>();
    for (Claimed claimed : waiting) {
      if (!network.limits().combines() || !Combiner.mayCombine(claimed.message())) {
        break;
      }
      together.add(claimed);
    }
    return together.size() >= MANY ? together : waiting.subList(0, 1);
  }

  private Delivery delivery(ChatAddress to, List<Claimed> together) {
    Claimed first = together.get(0);
    Body body = first.message().body();
    if (together.size() > 1) {
      body = Combiner.combine(together.stream().map(Claimed::message).toList(), voices.apply(to));
    }
    Duration age = Duration.between(first.created(), clock.instant());
    if (Late.is(age)) {
      body = Late.mark(body, age, voices.apply(to));
    }
    return new Delivery(to, body, first.editsId(), first.answersId());
  }

  /** Writes down what became of a call; when the chat's next one may start. */
  private Instant settle(ChatAddress to, List<Claimed> together, SendResult result) {
    Instant now = clock.instant();
    List<String> keys = together.stream().map(claimed -> claimed.message().key()).toList();
    switch (result.outcome()) {
      case DELIVERED -> {
        outbox.delivered(keys, result.remoteId(), now);
        return afterDelivery(to, together.get(0).message(), now);
      }
      case RETRY -> {
        return retryOrGiveUp(together, keys, result, now);
      }
      case REJECTED -> giveUp(keys, to, result.reason(), now);
      case CHAT_GONE -> {
        log.warn("chat gone chat={} reason={}", to, result.reason());
        outbox.chatGone(to, result.reason(), now);
      }
      case CHAT_MOVED -> {
        ChatAddress target = Objects.requireNonNull(result.movedTo(), "a move has a target");
        log.info("chat moved chat={} to={}", to, target);
        outbox.moved(to, target, now);
      }
    }
    return now;
  }

  private Instant afterDelivery(ChatAddress to, Message message, Instant now) {
    Instant spaced = now.plus(network.limits().chats().apply(to).spacing());
    if (!network.limits().combines() || !Combiner.mayCombine(message)) {
      return spaced;
    }
    Instant calm = bursts.sent(to, now);
    return calm.isAfter(spaced) ? calm : spaced;
  }

  private Instant retryOrGiveUp(
      List<Claimed> together, List<String> keys, SendResult result, Instant now) {
    Claimed first = together.get(0);
    ChatAddress to = first.message().to();
    if (result.everyone() && !result.pause().isZero()) {
      // no fault of this message: it is not counted against it
      network.pause(result.pause(), now.plus(result.pause()));
      return now.plus(result.pause());
    }
    if (now.isAfter(first.created().plus(policy.giveUpAfter())) && first.attempts() > 0) {
      giveUp(keys, to, result.reason(), now);
      return now;
    }
    outbox.failed(keys, result.reason());
    Duration pause =
        result.pause().isZero() ? policy.pause(first.attempts() + 1, random) : result.pause();
    log.debug("will retry message={} in={}", keys.get(0), pause);
    return now.plus(pause);
  }

  private void giveUp(List<String> keys, ChatAddress to, String reason, Instant now) {
    keys.forEach(key -> log.warn("gave up message={} chat={} reason={}", key, to, reason));
    outbox.giveUp(keys, reason, now);
  }
}
