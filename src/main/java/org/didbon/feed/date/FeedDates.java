package org.didbon.feed.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moments that outlets write, in whatever way they write them: RFC 822, ISO 8601, the ways of
 * servers and of people in many languages, seconds since 1970. No zone means UTC, no time means
 * midnight. What no calendar has is no moment: 31 February is refused, not taken for 2 March. Pure.
 */
public final class FeedDates {

  /** No date is longer; a text that is may be one only by chance. */
  private static final int LONGEST = 120;

  private static final Pattern COUNT = Pattern.compile("@?(\\d{9,19})(?:[.,](\\d+))?");

  private FeedDates() {}

  /** The moment that {@code text} names, to the millisecond; empty if it names none. */
  public static Optional<Instant> read(String text) {
    String plain = text.length() > LONGEST * 4 ? "" : DateText.plain(text);
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return since1970(plain)
          .or(() -> new WrittenDate(DateText.spread(plain)).read())
          .map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** How many digits there are tells what is counted, from 1973 to 2286. */
  private static Optional<Instant> since1970(String text) {
    Matcher count = COUNT.matcher(text);
    if (!count.matches()) {
      return Optional.empty();
    }
    String digits = count.group(1);
    switch (digits.length()) {
      case 9, 10 -> {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)));
      }
      case 13 -> {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)));
      }
      case 16 -> {
        return Optional.of(Instant.EPOCH.plus(Long.parseLong(digits), ChronoUnit.MICROS));
      }
      case 19 -> {
        return Optional.of(Instant.EPOCH.plusNanos(Long.parseLong(digits)));
      }
      default -> {
        return Optional.empty();
      }
    }
  }
}
