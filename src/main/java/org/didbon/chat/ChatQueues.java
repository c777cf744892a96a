package org.didbon.chat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.DaemonThreads;

/**
 * Does what chats asked for: within a chat in order, several chats at once. A chat that has to wait
 * holds no thread, and each step is a turn of its own, so one busy chat does not keep the others
 * waiting. Its owner closes it. Thread-safe.
 *
 * @param <C> what tells chats apart
 */
public final class ChatQueues<C> implements AutoCloseable {

  /** Something to do in a chat. */
  public interface QueueStep {

    /**
     * Does it, or as much as can be done now. Must not throw.
     *
     * @return empty when done; else how long to wait before the next try, while what else the chat
     *     asked for waits too
     */
    Optional<Duration> run();
  }

  /**
   * How much is taken on.
   *
   * @param threads chats served at once
   * @param ofChat steps of one chat, the one under way among them
   * @param inAll steps of all chats
   */
  public record QueueLimits(int threads, int ofChat, int inAll) {}

  private final QueueLimits limits;
  private final Duration grace;
  private final ScheduledThreadPoolExecutor threads;
  private final Map<C, Queue<QueueStep>> queues = new HashMap<>();
  private final Object lock = new Object();
  private int waiting;
  private boolean closed;

  /**
   * None yet.
   *
   * @param name of the threads, before their number
   * @param grace how long closing waits for what was asked for already; zero: what is under way
   *     ends by itself, and the rest is dropped
   */
  public ChatQueues(String name, QueueLimits limits, Duration grace) {
    this.limits = limits;
    this.grace = grace;
    this.threads = new ScheduledThreadPoolExecutor(limits.threads(), DaemonThreads.numbered(name));
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Whether it will be done: not if there is too much already, or after closing. */
  public boolean add(C chat, QueueStep step) {
    synchronized (lock) {
      Queue<QueueStep> queue = queues.get(chat);
      if (closed
          || waiting >= limits.inAll()
          || (queue != null && queue.size() >= limits.ofChat())) {
        return false;
      }
      waiting++;
      if (queue == null) {
        queue = new ArrayDeque<>();
        queues.put(chat, queue);
        threads.execute(() -> turn(chat));
      }
      queue.add(step);
      return true;
    }
  }

  private void turn(C chat) {
    Optional<Duration> again = Optional.empty();
    try {
      again = first(chat).run();
    } finally {
      next(chat, again);
    }
  }

  private QueueStep first(C chat) {
    synchronized (lock) {
      return queue(chat).element();
    }
  }

  private void next(C chat, Optional<Duration> again) {
    synchronized (lock) {
      if (again.isEmpty()) {
        queue(chat).remove();
        waiting--;
        lock.notifyAll();
      }
      if (queue(chat).isEmpty()) {
        queues.remove(chat);
      } else if (!threads.isShutdown()) {
        long millis = again.orElse(Duration.ZERO).toMillis();
        var unused = threads.schedule(() -> turn(chat), millis, TimeUnit.MILLISECONDS);
      }
    }
  }

  private Queue<QueueStep> queue(C chat) {
    return queues.getOrDefault(chat, new ArrayDeque<>());
  }

  /** Takes nothing more. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (grace.isZero()) {
        threads.shutdown();
        return;
      }
      long end = System.nanoTime() + grace.toNanos();
      try {
        while (waiting > 0 && System.nanoTime() < end) {
          TimeUnit.NANOSECONDS.timedWait(lock, end - System.nanoTime());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      threads.shutdownNow();
    }
  }
}
