package org.didbon.chat.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The limits of core.telegram.org/bots/faq: 30 messages in any second, one a second in a chat with
 * short bursts, 20 in any minute in a group. Thread-safe.
 */
final class FakeLimiter {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int IN_ALL = 30;
  private static final int BURST = 3;
  private static final int GROUP = 20;

  private final LongSupplier nanos;
  private final Deque<Long> all = new ArrayDeque<>();
  private final Map<String, Deque<Long>> groups = new HashMap<>();

  /** When the chat has had its messages at one a second; what is ahead of now is its burst. */
  private final Map<String, Long> paid = new HashMap<>();

  /**
   * @param nanos a clock that only goes forward
   */
  FakeLimiter(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Seconds to wait; zero if the message is within the limits, and counted. */
  synchronized long take(String chat) {
    long now = nanos.getAsLong();
    long paidUntil = Math.max(paid.getOrDefault(chat, now), now);
    boolean group = chat.startsWith("-");
    Deque<Long> minute = groups.computeIfAbsent(group ? chat : "", c -> new ArrayDeque<>());
    long wait =
        Math.max(
            Math.max(window(all, now, SECOND, IN_ALL), paidUntil - now - (BURST - 1) * SECOND),
            group ? window(minute, now, 60 * SECOND, GROUP) : 0);
    if (wait > 0) {
      return (wait + SECOND - 1) / SECOND;
    }
    all.add(now);
    paid.put(chat, paidUntil + SECOND);
    if (group) {
      minute.add(now);
    }
    return 0;
  }

  /** Nanoseconds until there is room for one more within {@code length}. */
  private static long window(Deque<Long> times, long now, long length, int most) {
    while (!times.isEmpty() && now - times.element() >= length) {
      times.remove();
    }
    return times.size() < most ? 0 : times.element() + length - now;
  }
}
