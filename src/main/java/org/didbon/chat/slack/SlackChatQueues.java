package org.didbon.chat.slack;

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
 * Works on what chats asked for: within a chat in order, chats side by side and in turn. Its owner
 * closes it. Thread-safe.
 */
final class SlackChatQueues implements AutoCloseable {

  private static final int THREADS = 4;

  /** How long closing waits for what was asked for already. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A piece of work of one chat. */
  interface ChatWork {
    /**
     * Does it, or as much as can be done now. Must not throw.
     *
     * @return empty when done; else how long to wait before the next try, while what else the chat
     *     asked for waits too, but no thread does
     */
    Optional<Duration> run();
  }

  private final int most;
  private final ScheduledThreadPoolExecutor threads;
  private final Map<String, Queue<ChatWork>> lanes = new HashMap<>();
  private int waiting;
  private boolean closed;
  private final Object lock = new Object();

  /** A set of lanes that holds at most {@code most} pieces of work. */
  SlackChatQueues(int most) {
    this.most = most;
    this.threads = new ScheduledThreadPoolExecutor(THREADS, DaemonThreads.numbered("slack-chats"));
  }

  /** Takes the work, unless there is too much already or the lanes are closed. */
  boolean offer(String chat, ChatWork work) {
    synchronized (lock) {
      if (closed || waiting >= most) {
        return false;
      }
      waiting++;
      Queue<ChatWork> lane = lanes.get(chat);
      if (lane == null) {
        lane = new ArrayDeque<>();
        lanes.put(chat, lane);
        threads.execute(() -> run(chat));
      }
      lane.add(work);
      return true;
    }
  }

  private void run(String chat) {
    Optional<Duration> again = Optional.empty();
    try {
      again = first(chat).run();
    } finally {
      next(chat, again);
    }
  }

  private ChatWork first(String chat) {
    synchronized (lock) {
      return lane(chat).element();
    }
  }

  private void next(String chat, Optional<Duration> again) {
    synchronized (lock) {
      if (again.isEmpty()) {
        lane(chat).remove();
        waiting--;
        lock.notifyAll();
      }
      if (lane(chat).isEmpty()) {
        lanes.remove(chat);
      } else if (!threads.isShutdown()) {
        long millis = again.orElse(Duration.ZERO).toMillis();
        var unused = threads.schedule(() -> run(chat), millis, TimeUnit.MILLISECONDS);
      }
    }
  }

  private Queue<ChatWork> lane(String chat) {
    return lanes.getOrDefault(chat, new ArrayDeque<>());
  }

  /** Takes nothing more, and waits a little for what it has. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      long end = System.nanoTime() + GRACE.toNanos();
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
