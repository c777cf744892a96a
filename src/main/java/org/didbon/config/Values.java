package org.didbon.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Ids;
import org.didbon.domain.PartialDate;
import org.didbon.query.Countries;
import org.didbon.text.Slug;

/** How single values are written: spans of time, sizes, days, ids, countries and languages. */
final class Values {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9})\\s*(\\p{L}*)");

  private static final Map<String, ChronoUnit> SPANS =
      Map.of(
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private static final Map<String, Long> SIZES =
      Map.of("B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Codes of countries that people write for their languages. */
  private static final Map<String, String> LANGUAGE_OF =
      Map.of("ua", "uk", "kz", "kk", "kg", "ky", "tj", "tg", "tm", "tk", "by", "be", "gb", "en");

  private Values() {}

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

  /** A day: {@code 2008-05-12}. */
  static String day(String written) {
    String date = date(written);
    if (date.length() == "2008-05-12".length()) {
      return date;
    }
    throw new ValueFault(Quote.of(written) + " is no day", "write one such as 2008-05-12");
  }

  /** A day, a month or a year: {@code 2008-05-12}, {@code 2008-05} or {@code 2008}. */
  static String date(String written) {
    if (PartialDate.isDate(written)) {
      return written;
    }
    throw new ValueFault(
        Quote.of(written) + " is no date of the calendar",
        "write one such as 2008, 2008-05 or 2008-05-12");
  }

  static String id(String written) {
    if (Ids.isValid(written)) {
      return written;
    }
    String proposed = Slug.of(written);
    throw new ValueFault(
        Quote.of(written) + " is no id: an id is made of a-z, 0-9 and -",
        proposed.isEmpty() ? "write such letters only" : "write " + proposed);
  }

  /** An ISO 3166 code. */
  static String country(String written) {
    if (Countries.isCode(written)) {
      return written;
    }
    String instead =
        Countries.named(written)
            .or(() -> Countries.near(written).stream().findFirst())
            .orElse("a code such as RU or TJ");
    throw new ValueFault(
        Quote.of(written) + " is no ISO 3166 code of a country", "write " + instead);
  }

  /** A BCP 47 tag. */
  static String language(String written) {
    String primary = List.of(written.split("-", 2)).get(0);
    if (LANGUAGES.contains(primary) && written.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
      return written;
    }
    String lower = primary.toLowerCase(Locale.ROOT);
    String instead =
        LANGUAGES.contains(lower)
            ? lower
            : LANGUAGE_OF.getOrDefault(lower, "a code such as ru, en, tg, uz, ky or kk");
    throw new ValueFault(
        Quote.of(written) + " is no ISO 639 code of a language", "write " + instead);
  }
}
