package org.didbon.chat.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.SendResult;

/** Gives a place to all who ask, unless told to let some wait, and notes what it hears. */
final class NotedLimiter implements AnswerLimiter {

  private final List<String> noted = new ArrayList<>();
  private int waiting;
  private Duration wait = Duration.ZERO;

  /** The next {@code times} who ask have to ask again after {@code span}. */
  synchronized void letWait(int times, Duration span) {
    waiting = times;
    wait = span;
  }

  /** In order: {@code wait}, {@code take} and {@code putOff} with the chat, {@code sent}. */
  synchronized List<String> noted() {
    return List.copyOf(noted);
  }

  @Override
  public synchronized Duration take(ChatAddress chat) {
    boolean now = waiting == 0;
    noted.add((now ? "take " : "wait ") + chat);
    waiting = now ? 0 : waiting - 1;
    return now ? Duration.ZERO : wait;
  }

  @Override
  public synchronized void sent() {
    noted.add("sent");
  }

  @Override
  public synchronized void putOff(ChatAddress chat, SendResult result) {
    noted.add("putOff " + chat + " " + result.pause());
  }
}
