package org.didbon.command.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.phrase.TypedWords;

/** Spans of time as people type them, in any of our languages. */
record SpanParser(TypedWords words) {

  private static final String UNIT = "word.span.";

  /** At the end of what is typed; a year has fewer than a million minutes. */
  private static final Pattern SPAN = Pattern.compile("(?:^|.*\\s)(\\d+)\\s?(\\p{L}+)");

  private static final int MOST_DIGITS = 6;

  private static final Duration LONGEST = Duration.ofDays(365);

  /**
   * A span and what stands before it.
   *
   * @param span empty if it is too long, or nothing
   */
  record Spanned(String before, Optional<Duration> span) {}

  /**
   * Takes {@code 2h}, {@code 30 min}, {@code 3 дня} and the like off the end; empty if no span is
   * there.
   */
  Optional<Spanned> spanned(String typed) {
    Matcher parts = SPAN.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String number = parts.group(1);
    return words
        .among(UNIT, parts.group(2))
        .map(unit -> new Spanned(typed.substring(0, parts.start(1)).strip(), span(number, unit)));
  }

  private static Optional<Duration> span(String digits, String unit) {
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    Duration span =
        switch (unit) {
          case "minutes" -> Duration.ofMinutes(number);
          case "hours" -> Duration.ofHours(number);
          case "days" -> Duration.ofDays(number);
          default -> Duration.ofDays(7 * number);
        };
    return Optional.of(span).filter(any -> !any.isZero() && any.compareTo(LONGEST) <= 0);
  }
}
