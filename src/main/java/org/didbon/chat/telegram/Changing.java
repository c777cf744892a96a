package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.didbon.chat.telegram.Heard.Left;
import org.didbon.chat.telegram.Heard.Moved;
import org.didbon.outbox.ChatChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on that a chat is gone or has moved. */
final class Changing implements ChatLanes.Step {

  private static final Logger log = LoggerFactory.getLogger(Changing.class);
  private static final String REASON = "the bot was blocked or removed";

  private final Heard heard;
  private final ChatChanges changes;
  private final CompletableFuture<Void> handled;

  Changing(Heard heard, ChatChanges changes, CompletableFuture<Void> handled) {
    this.heard = heard;
    this.changes = changes;
    this.handled = handled;
  }

  @Override
  public Duration run() {
    try {
      if (heard instanceof Left left) {
        changes.gone(left.chat(), REASON);
      } else if (heard instanceof Moved moved) {
        changes.moved(moved.chat(), moved.to());
      }
    } catch (RuntimeException e) {
      log.error("a change was not handled chat={}", heard.chat(), e);
    } finally {
      handled.complete(null);
    }
    return Duration.ZERO;
  }
}
