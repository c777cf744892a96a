package org.didbon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.didbon.domain.ChatAddress;

/** Remembers what each chat got within the last minute. Thread-safe. */
final class BurstLimiter {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int most;
  private final Map<ChatAddress, Deque<Instant>> sent = new HashMap<>();
  private final Object lock = new Object();

  /**
   * @param most messages a chat gets within a minute before it has to wait
   */
  BurstLimiter(int most) {
    this.most = most;
  }

  /** Counts a message to {@code chat}; when the chat may get the next. */
  Instant sent(ChatAddress chat, Instant now) {
    synchronized (lock) {
      sent.values().removeIf(times -> times.getLast().isBefore(now.minus(WINDOW)));
      Deque<Instant> times = sent.computeIfAbsent(chat, address -> new ArrayDeque<>());
      times.removeIf(time -> time.isAfter(now)); // of a clock that was set back
      while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
        times.removeFirst();
      }
      times.addLast(now);
      return times.size() < most ? now : times.getFirst().plus(WINDOW);
    }
  }
}
