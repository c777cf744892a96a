package org.didbon.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.didbon.outbox.SendResult;

/**
 * Tells whose limit a 429 is about, which Telegram does not say: one chat's (1 message a second, 20
 * a minute in a group) or the bot's (about 30 a second, core.telegram.org/bots/faq). Chats are told
 * to wait one by one, so the first refusal is taken for the chat's own; while its wait lasts, a
 * refusal in another chat means that all have to wait. Thread-safe.
 */
final class FloodAttribution {

  private final Clock clock;
  private String chat = "";
  private Instant until = Instant.MIN;
  private final Object lock = new Object();

  FloodAttribution(Clock clock) {
    this.clock = clock;
  }

  SendResult refused(String refusedChat, Duration pause, String reason) {
    synchronized (lock) {
      if (pause.isZero()) {
        return SendResult.retry(reason);
      }
      Instant now = clock.instant();
      boolean others = now.isBefore(until) && !refusedChat.equals(chat);
      chat = refusedChat;
      until = now.plus(pause);
      return others ? SendResult.pauseAll(pause, reason) : SendResult.retryAfter(pause, reason);
    }
  }
}
