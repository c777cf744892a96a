package org.didbon.domain.setting;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How spans of time, sizes, numbers and words are written and read back. */
public final class Scalars {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9})\\s*(\\p{L}*)");

  private static final Map<String, ChronoUnit> SPANS =
      Map.of(
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private static final Map<String, Long> SIZES =
      Map.of("B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;

  private Scalars() {}

  /** A span of time: {@code 30s}, {@code 10m}, {@code 2h} or {@code 1d}. */
  static Duration span(String written) {
    Matcher parts = NUMBER_AND_UNIT.matcher(written);
    if (parts.matches() && SPANS.containsKey(parts.group(2))) {
      return Duration.of(Long.parseLong(parts.group(1)), SPANS.get(parts.group(2)));
    }
    if (parts.matches() && parts.group(2).isEmpty()) {
      String number = parts.group(1);
      throw new ValueFault(
          Quote.of(written) + " has no unit",
          "write " + number + "s, " + number + "m, " + number + "h or " + number + "d");
    }
    throw new ValueFault(
        Quote.of(written) + " is no span of time", "write a number and s, m, h or d, such as 10m");
  }

  /** A number of bytes: {@code 500KB}, {@code 5MB} or {@code 1GB}. */
  static long size(String written) {
    Matcher parts = NUMBER_AND_UNIT.matcher(written);
    if (parts.matches() && SIZES.containsKey(parts.group(2))) {
      return Long.parseLong(parts.group(1)) * SIZES.get(parts.group(2));
    }
    throw new ValueFault(
        Quote.of(written) + " is no size", "write a number and KB, MB or GB, such as 5MB");
  }

  static int number(String written) {
    if (written.matches("\\d{1,9}")) {
      return Integer.parseInt(written);
    }
    throw new ValueFault(Quote.of(written) + " is no whole number", "write digits only");
  }

  static boolean flag(String written) {
    return switch (written) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ValueFault(
              Quote.of(written) + " is neither true nor false", "write true or false");
    };
  }

  /** In the largest unit that needs no fraction, such as {@code 90m}. */
  public static String written(Duration span) {
    long seconds = span.toSeconds();
    if (seconds > 0 && seconds % Duration.ofDays(1).toSeconds() == 0) {
      return span.toDays() + "d";
    }
    if (seconds > 0 && seconds % Duration.ofHours(1).toSeconds() == 0) {
      return span.toHours() + "h";
    }
    boolean wholeMinutes = seconds > 0 && seconds % Duration.ofMinutes(1).toSeconds() == 0;
    return wholeMinutes ? span.toMinutes() + "m" : seconds + "s";
  }

  /** Likewise, such as {@code 5MB}. */
  public static String written(long bytes) {
    if (bytes % MEGABYTE == 0) {
      return bytes / MEGABYTE + "MB";
    }
    return bytes % KILOBYTE == 0 ? bytes / KILOBYTE + "KB" : bytes + "B";
  }

  /** As it stands in the files: in small letters. */
  public static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
