package org.didbon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.didbon.domain.ChatAddress;

/**
 * Keeps the messages to each chat within what it bears, alerts and answers alike. The topics of a
 * group share what the group bears. Thread-safe.
 */
final class ChatRateLimiter {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Function<ChatAddress, ChatLimit> limits;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();
  private final Map<String, Instant> putOff = new HashMap<>();
  private Instant swept = Instant.MIN;
  private final Object lock = new Object();

  ChatRateLimiter(Function<ChatAddress, ChatLimit> limits) {
    this.limits = limits;
  }

  /** Takes the chat's place at {@code now}: zero if it had one; else how long it has to wait. */
  Duration take(ChatAddress chat, Instant now) {
    synchronized (lock) {
      sweep(now);
      Duration wait = wait(chat, now);
      if (wait.isZero() && !limits.apply(chat).equals(ChatLimit.NONE)) {
        sent.computeIfAbsent(whole(chat), key -> new ArrayDeque<>()).addLast(now);
      }
      return wait;
    }
  }

  /** How long a message to {@code chat} has to wait from {@code now} on. */
  Duration wait(ChatAddress chat, Instant now) {
    synchronized (lock) {
      ChatLimit limit = limits.apply(chat);
      Instant free = putOff.getOrDefault(whole(chat), now);
      Deque<Instant> times = sent.getOrDefault(whole(chat), new ArrayDeque<>());
      times.removeIf(time -> time.isAfter(now)); // of a clock that was set back
      if (!times.isEmpty()) {
        free = later(free, times.getLast().plus(limit.spacing()));
      }
      while (times.size() > 1 && !times.getFirst().plus(MINUTE).isAfter(now)) {
        times.removeFirst();
      }
      if (limit.perMinute() > 0 && times.size() >= limit.perMinute()) {
        free = later(free, times.getFirst().plus(MINUTE));
      }
      return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    }
  }

  /** The chat wants to be left alone until then. */
  void putOff(ChatAddress chat, Instant until) {
    synchronized (lock) {
      putOff.merge(whole(chat), until, ChatRateLimiter::later);
    }
  }

  private void sweep(Instant now) {
    if (swept.isAfter(now.minus(MINUTE))) {
      return;
    }
    swept = now;
    sent.values().removeIf(times -> times.isEmpty() || !times.getLast().plus(MINUTE).isAfter(now));
    putOff.values().removeIf(until -> !until.isAfter(now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Without the topic, which no network counts apart. */
  private static String whole(ChatAddress chat) {
    int slash = chat.chat().indexOf('/');
    return slash < 0 ? chat.chat() : chat.chat().substring(0, slash);
  }
}
