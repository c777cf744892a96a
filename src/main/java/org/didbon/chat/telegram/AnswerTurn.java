package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.domain.Backoff;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing said, from asking for the answer until its last message has left. */
final class AnswerTurn implements ChatQueues.QueueStep {

  private static final Logger log = LoggerFactory.getLogger(AnswerTurn.class);

  private static final int MOST_FAILURES = 4;

  /** A person who has waited longer has asked again. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  private final TelegramInput input;
  private final AnswerContext with;
  private final CompletableFuture<Void> handled;
  private final Deque<AnswerContext.AnswerMessage> parts = new ArrayDeque<>();
  private ChatAddress chat;
  private boolean asked;
  private int failures;

  /**
   * @param handled completed when the command is done and its answer has left, or would hold up all
   *     updates because it has to wait; completed whatever happens, never with an exception
   */
  AnswerTurn(TelegramInput input, AnswerContext with, CompletableFuture<Void> handled) {
    this.input = input;
    this.with = with;
    this.handled = handled;
    this.chat = input.chat();
  }

  @Override
  public Optional<Duration> run() {
    Duration wait = Duration.ZERO;
    try {
      if (!asked) {
        asked = true;
        parts.addAll(with.ask(input));
      }
      wait = send();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("answering failed chat={}", chat, e);
    } finally {
      boolean soon = !wait.isZero() && wait.compareTo(FIRST_WAIT) <= 0 && failures == 0;
      if (!soon) {
        handled.complete(null);
      }
    }
    return Optional.of(wait).filter(pause -> !pause.isZero());
  }

  private Duration send() {
    while (!parts.isEmpty()) {
      Duration turn = with.limiter().take(chat);
      Duration wait = turn.isZero() ? settle(sendNext()) : turn;
      if (!wait.isZero()) {
        return wait;
      }
    }
    return Duration.ZERO;
  }

  private SendResult sendNext() {
    try {
      return parts.element().sendTo(chat);
    } finally {
      with.limiter().sent();
    }
  }

  /** How long to wait before the next message leaves. */
  private Duration settle(SendResult result) {
    return switch (result.outcome()) {
      case DELIVERED -> {
        parts.remove();
        yield Duration.ZERO;
      }
      case REJECTED -> {
        rejected(parts.remove(), result);
        yield Duration.ZERO;
      }
      case CHAT_GONE -> {
        with.changes().gone(chat, result.reason());
        yield giveUp(result);
      }
      case CHAT_MOVED -> {
        ChatAddress to = Objects.requireNonNull(result.movedTo(), "a move has a target");
        with.changes().moved(chat, to);
        chat = to;
        yield again(result);
      }
      case RETRY -> {
        if (!result.pause().isZero()) {
          with.limiter().putOff(chat, result);
        }
        yield again(result);
      }
    };
  }

  private void rejected(AnswerContext.AnswerMessage part, SendResult result) {
    part.instead().forEach(parts::addFirst);
    if (part.instead().isEmpty()) {
      log.warn("answer rejected chat={} reason={}", chat, result.reason());
    }
  }

  private Duration again(SendResult result) {
    failures++;
    Duration ours = new Backoff(FIRST_WAIT, LONGEST_WAIT).after(failures);
    Duration wait = result.pause().compareTo(ours) > 0 ? result.pause() : ours;
    return failures > MOST_FAILURES || wait.compareTo(LONGEST_WAIT) > 0 ? giveUp(result) : wait;
  }

  private Duration giveUp(SendResult result) {
    log.warn("answer given up chat={} reason={}", chat, result.reason());
    parts.clear();
    return Duration.ZERO;
  }
}
