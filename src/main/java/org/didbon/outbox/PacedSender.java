package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.ChatSender.Skill;
import org.didbon.outbox.SendResult.SendOutcome;

/**
 * A chat network and what it bears. The outbox sends alerts through it; whoever answers people on
 * the same network takes his places here too. Thread-safe.
 */
public final class PacedSender implements AnswerLimiter, ChatChanges {

  private final ChatSender sender;
  private final Limits limits;
  private final NetworkRateLimiter limiter;
  private final ChatRateLimiter chats;
  private final OutboxStore outbox;
  private final Clock clock;
  private volatile SendMeter meter = SendMeter.NONE;
  private final Map<SendOutcome, LongAdder> outcomes = new EnumMap<>(SendOutcome.class);

  public PacedSender(ChatSender sender, Limits limits, OutboxStore outbox, Clock clock) {
    this.sender = sender;
    this.limits = limits;
    this.limiter = new NetworkRateLimiter(limits.spacing(), limits.perSecond());
    this.chats = new ChatRateLimiter(limits.chats());
    this.outbox = outbox;
    this.clock = clock;
    for (SendOutcome outcome : SendOutcome.values()) {
      outcomes.put(outcome, new LongAdder());
    }
  }

  @Override
  public Duration take(ChatAddress chat) {
    Duration own = chats.wait(chat, clock.instant());
    Duration wait = own.isZero() ? limiter.take() : own;
    return wait.isZero() ? takeFor(chat) : wait;
  }

  @Override
  public void sent() {
    limiter.ended();
  }

  /** Also after a restart. */
  @Override
  public void putOff(ChatAddress chat, SendResult result) {
    Instant until = clock.instant().plus(result.pause());
    if (result.everyone()) {
      pause(result.pause(), until);
    } else {
      chats.putOff(chat, until);
    }
  }

  @Override
  public void gone(ChatAddress chat, String reason) {
    outbox.chatGone(chat, reason, clock.instant());
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to) {
    outbox.moved(from, to, clock.instant());
  }

  /** As in {@link ChatAddress#network}. */
  public String name() {
    return sender.network();
  }

  /** Whether the network can do so. */
  public boolean can(Skill skill) {
    return sender.skills().contains(skill);
  }

  /** How often a call ended which way since the start. */
  public Map<SendOutcome, Long> outcomes() {
    Map<SendOutcome, Long> counts = new EnumMap<>(SendOutcome.class);
    outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
    return counts;
  }

  /** From now on {@code listener} hears how sending goes. */
  public void measure(SendMeter listener) {
    meter = listener;
  }

  /** A call of the outbox ended. */
  void ended(SendOutcome outcome, Duration took) {
    Objects.requireNonNull(outcomes.get(outcome)).increment();
    meter.sent(name(), outcome, took);
  }

  /** A message of that age is with its network. */
  void delivered(Duration age) {
    meter.delivered(name(), age);
  }

  ChatSender sender() {
    return sender;
  }

  Limits limits() {
    return limits;
  }

  /** A place for one delivery: zero if it may leave now; else when the lane is due again. */
  Duration awaitDelivery(ChatAddress chat) throws InterruptedException {
    long asked = System.nanoTime();
    Duration wait = limiter.awaitDelivery();
    meter.waited(name(), Duration.ofNanos(System.nanoTime() - asked));
    Duration all = wait.isZero() ? takeFor(chat) : wait;
    if (!all.isZero()) {
      meter.postponed(name());
    }
    return all;
  }

  /** With a place of the network in hand, the chat's own; or neither. */
  private Duration takeFor(ChatAddress chat) {
    Duration own = chats.take(chat, clock.instant());
    if (!own.isZero()) {
      limiter.ended();
    }
    return own;
  }

  /** The network wants to be left alone by all its chats. */
  void pause(Duration span, Instant until) {
    limiter.pause(span);
    outbox.pause(sender.network(), until);
  }
}
