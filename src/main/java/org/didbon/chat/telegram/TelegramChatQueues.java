package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DaemonThreads;

/**
 * Does what is to be done in order within a chat, and for several chats at once. A chat that has to
 * wait holds no thread, and each step is a turn of its own, so one busy chat does not keep the
 * others waiting. Thread-safe.
 */
final class TelegramChatQueues implements AutoCloseable {

  /** Something to do in a chat. */
  interface QueueStep {

    /**
     * Does it.
     *
     * @return zero if it is done; else it is to be called again after that time
     */
    Duration run();
  }

  /** More than a person has waiting; a chat that floods the bot is not remembered without end. */
  private static final int STEPS_OF_A_CHAT = 50;

  private final Map<ChatAddress, Deque<QueueStep>> lanes = new HashMap<>();
  private final ExecutorService workers;
  private boolean closed;
  private final Object lock = new Object();

  /**
   * @param workers how many chats are served at once
   * @param name what the threads are called, before their number
   */
  TelegramChatQueues(int workers, String name) {
    this.workers = Executors.newFixedThreadPool(workers, DaemonThreads.numbered(name));
  }

  /** Whether it will be done: not if the chat has too much waiting, or after closing. */
  boolean add(ChatAddress chat, QueueStep step) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      Deque<QueueStep> lane = lanes.computeIfAbsent(chat, c -> new ArrayDeque<>());
      if (lane.size() >= STEPS_OF_A_CHAT) {
        return false;
      }
      lane.add(step);
      if (lane.size() == 1) {
        workers.execute(() -> turn(chat, lane));
      }
      return true;
    }
  }

  /** Lets the steps that are under way end; those that wait are dropped. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    workers.shutdown();
  }

  private void turn(ChatAddress chat, Deque<QueueStep> lane) {
    Duration pause = Duration.ZERO;
    try {
      pause = head(lane).run();
    } finally {
      after(chat, lane, pause);
    }
  }

  private QueueStep head(Deque<QueueStep> lane) {
    synchronized (lock) {
      return lane.element();
    }
  }

  private void after(ChatAddress chat, Deque<QueueStep> lane, Duration pause) {
    synchronized (lock) {
      if (!pause.isZero()) {
        // after closing the workers refuse it, when nobody waits for it any more
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, workers)
            .execute(() -> turn(chat, lane));
        return;
      }
      lane.remove();
      if (lane.isEmpty()) {
        lanes.remove(chat);
      } else if (!closed) {
        workers.execute(() -> turn(chat, lane));
      }
    }
  }
}
