package org.didbon.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values that must lie within limits, and how such values are written. */
final class Bounded {

  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;

  private Bounded() {}

  /** Reads a span of time from {@code least} to {@code most}. */
  static Function<String, Duration> span(Duration least, Duration most) {
    return written ->
        within(written, Values.span(written), least, most, written(least), written(most));
  }

  /** Reads a number of bytes from {@code least} to {@code most}. */
  static Function<String, Long> size(long least, long most) {
    return written ->
        within(written, Values.size(written), least, most, written(least), written(most));
  }

  /** Reads a whole number from {@code least} to {@code most}. */
  static Function<String, Integer> number(int least, int most) {
    return written ->
        within(
            written,
            Values.number(written),
            least,
            most,
            Integer.toString(least),
            Integer.toString(most));
  }

  /** Reads one of the words of an enumeration, in small letters. */
  static <E extends Enum<E>> Function<String, E> word(Class<E> words) {
    List<String> known = Stream.of(words.getEnumConstants()).map(Bounded::written).toList();
    return written -> {
      if (!known.contains(written)) {
        throw new ValueFault(
            Quote.of(written) + " is none of the words for it",
            "write one of " + String.join(", ", known));
      }
      return Enum.valueOf(words, written.toUpperCase(Locale.ROOT));
    };
  }

  /** In the largest unit that needs no fraction, such as {@code 90m}. */
  static String written(Duration span) {
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
  static String written(long bytes) {
    if (bytes % MEGABYTE == 0) {
      return bytes / MEGABYTE + "MB";
    }
    return bytes % KILOBYTE == 0 ? bytes / KILOBYTE + "KB" : bytes + "B";
  }

  /** As it stands in the files: in small letters. */
  static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static <T extends Comparable<T>> T within(
      String written, T value, T least, T most, String from, String to) {
    if (value.compareTo(least) < 0) {
      throw new ValueFault(Quote.of(written) + " is too little", "write " + from + " or more");
    }
    if (value.compareTo(most) > 0) {
      throw new ValueFault(Quote.of(written) + " is too much", "write " + to + " or less");
    }
    return value;
  }
}
