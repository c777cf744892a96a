package org.didbon.feed.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;

/**
 * What servers say of our clock: each answer has the moment at which it was made. One server may be
 * wrong, the middle one of several is not. Thread-safe.
 */
final class ServerClocks {

  /** Of fewer, the middle one says nothing. */
  static final int LEAST = 3;

  private static final int MOST = 31;

  /** How far we are ahead of each server, the one heard last at the end. */
  private final Map<String, Duration> ahead = new LinkedHashMap<>();

  private final Object lock = new Object();

  /**
   * An answer came.
   *
   * @param now what our clock shows
   */
  @SuppressWarnings("JavaUtilDate") // so okhttp reads dates of headers
  void saw(String host, Headers headers, Instant now) {
    Date made = headers.getDate("Date");
    if (made == null) {
      return;
    }
    Duration since = Duration.between(made.toInstant(), now).minusSeconds(age(headers));
    synchronized (lock) {
      ahead.remove(host);
      ahead.put(host, since);
      if (ahead.size() > MOST) {
        ahead.remove(ahead.keySet().iterator().next());
      }
    }
  }

  /** Seconds that an answer lay with somebody between, who gave it again (RFC 9111, 5.1). */
  private static long age(Headers headers) {
    String told = headers.get("Age");
    return told != null && told.matches("\\d{1,9}") ? Long.parseLong(told) : 0;
  }

  /** How far our clock is ahead, less than zero where it is behind; zero while nobody can say. */
  Duration ahead() {
    List<Duration> all;
    synchronized (lock) {
      all = ahead.values().stream().sorted().toList();
    }
    return all.size() < LEAST ? Duration.ZERO : all.get(all.size() / 2);
  }
}
