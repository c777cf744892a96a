package org.didbon.chat.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.didbon.domain.Backoff;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer on its way, part by part. Unlike an alert it is not worth keeping for a day: a part
 * that will not go is given up, and the next one tried. Not thread-safe.
 */
final class AnswerParts {

  private static final Logger log = LoggerFactory.getLogger(AnswerParts.class);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * One part.
   *
   * @param to the channel that will show it to all, which takes a place in the network's pace; null
   *     if it is for one person's eyes, or shows nothing
   * @param tries how often it is tried at most
   * @param pause before the second try, doubled for each after it, unless Slack asks for more
   */
  record AnswerPart(
      String what,
      @Nullable ChatAddress to,
      int tries,
      Duration pause,
      Supplier<SendResult> send) {}

  private final Queue<AnswerPart> parts;
  private final AnswerLimiter limiter;
  private int tries;

  AnswerParts(List<AnswerPart> parts, AnswerLimiter limiter) {
    this.parts = new ArrayDeque<>(parts);
    this.limiter = limiter;
  }

  /** Sends what can be sent now; how long to wait before the next try, empty when all is done. */
  Optional<Duration> advance() {
    while (!parts.isEmpty()) {
      AnswerPart part = parts.element();
      Duration turn = part.to() == null ? Duration.ZERO : limiter.take(part.to());
      if (isWorthWaiting(turn)) {
        return Optional.of(turn);
      }
      SendResult result = turn.isZero() ? send(part) : SendResult.retryAfter(turn, "not our turn");
      tries++;
      if (mayGoLater(result) && tries < part.tries()) {
        return Optional.of(pause(part, result));
      }
      if (result.outcome() != SendOutcome.DELIVERED) {
        log.warn("answer not delivered part={} reason={}", part.what(), result.reason());
      }
      parts.remove();
      tries = 0;
    }
    return Optional.empty();
  }

  private SendResult send(AnswerPart part) {
    ChatAddress to = part.to();
    if (to == null) {
      return part.send().get();
    }
    try {
      SendResult result = part.send().get();
      if (result.outcome() == SendOutcome.RETRY && !result.pause().isZero()) {
        limiter.putOff(to, result);
      }
      return result;
    } finally {
      limiter.sent();
    }
  }

  private static boolean mayGoLater(SendResult result) {
    return result.outcome() == SendOutcome.RETRY && result.pause().compareTo(LONGEST_PAUSE) <= 0;
  }

  /** Whoever asked has gone long before a longer pause ends. */
  private static boolean isWorthWaiting(Duration turn) {
    return !turn.isZero() && turn.compareTo(LONGEST_PAUSE) <= 0;
  }

  private Duration pause(AnswerPart part, SendResult result) {
    Duration ours = new Backoff(part.pause(), LONGEST_PAUSE).after(tries);
    Duration pause = result.pause().compareTo(ours) > 0 ? result.pause() : ours;
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
