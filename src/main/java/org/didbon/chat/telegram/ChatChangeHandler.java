package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.telegram.TelegramEvent.BotRemoved;
import org.didbon.chat.telegram.TelegramEvent.ChatMoved;
import org.didbon.outbox.ChatChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on that a chat is gone or has moved. */
final class ChatChangeHandler implements ChatQueues.QueueStep {

  private static final Logger log = LoggerFactory.getLogger(ChatChangeHandler.class);
  private static final String REASON = "the bot was blocked or removed";

  private final TelegramEvent event;
  private final ChatChanges changes;
  private final CompletableFuture<Void> handled;

  ChatChangeHandler(TelegramEvent event, ChatChanges changes, CompletableFuture<Void> handled) {
    this.event = event;
    this.changes = changes;
    this.handled = handled;
  }

  @Override
  public Optional<Duration> run() {
    try {
      if (event instanceof BotRemoved left) {
        changes.gone(left.chat(), REASON);
      } else if (event instanceof ChatMoved moved) {
        changes.moved(moved.chat(), moved.to());
      }
    } catch (RuntimeException e) {
      log.error("a change was not handled chat={}", event.chat(), e);
    } finally {
      handled.complete(null);
    }
    return Optional.empty();
  }
}
