package org.didbon.feed.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import okhttp3.Response;

/** How long a server asks to be left alone, in seconds or as a date (RFC 9110, 10.2.3). */
public final class RetryAfter {

  private static final String HEADER = "Retry-After";

  private RetryAfter() {}

  /** Zero if the server asks for nothing, or for what is over; without a bound of ours. */
  @SuppressWarnings("JavaUtilDate") // so okhttp reads dates of headers
  public static Duration of(Response response, Clock clock) {
    String told = response.header(HEADER, "").strip();
    if (told.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(told));
    }
    Date until = response.headers().getDate(HEADER);
    Duration wait =
        until == null ? Duration.ZERO : Duration.between(clock.instant(), until.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
