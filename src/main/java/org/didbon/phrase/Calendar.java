package org.didbon.phrase;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Days and hours in a language's own words: the names of months stand in the catalogues, since ICU
 * has none for Tajik that could stand in a sentence.
 */
record Calendar(Phrasebook phrases, ZoneId zone) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  String moment(Instant moment) {
    ZonedDateTime here = moment.atZone(zone);
    return phrases.say(
        "date.moment",
        Map.of(
            "date", date(here.toLocalDate()),
            "time", TIME.format(here),
            "zone", place(zone, locale())));
  }

  /** With the city that its zone is called after: few know theirs by its distance from UTC. */
  String clock(LocalTime time) {
    return phrases.say(
        "date.clock", Map.of("time", TIME.format(time), "zone", place(zone, locale())));
  }

  String clock(Instant moment) {
    return clock(moment.atZone(zone).toLocalTime());
  }

  /** The city of a zone; {@code UTC+5} where it has none. */
  static String place(ZoneId zone, ULocale locale) {
    ZoneId plain = zone.normalized();
    if (plain instanceof ZoneOffset fixed) {
      return offset(fixed);
    }
    String known = TimeZone.getCanonicalID(zone.getId()); // CLDR names a zone by one of its ids
    String city =
        known == null ? null : TimeZoneNames.getInstance(locale).getExemplarLocationName(known);
    return city == null ? zone.getId() : city;
  }

  String date(LocalDate day) {
    return phrases.say(
        "date.day",
        Map.of(
            "day", day.getDayOfMonth(),
            "month", word("months", day.getMonthValue() - 1),
            "year", String.valueOf(day.getYear())));
  }

  String shortDate(LocalDate day) {
    return phrases.say(
        "date.short",
        Map.of("day", day.getDayOfMonth(), "month", word("months.short", day.getMonthValue() - 1)));
  }

  String shortDate(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear()
        ? shortDate(day)
        : phrases.say(
            "date.short_year",
            Map.of(
                "day", day.getDayOfMonth(),
                "month", word("months.short", day.getMonthValue() - 1),
                "year", String.valueOf(day.getYear())));
  }

  String shortMonth(LocalDate day) {
    return phrases.say(
        "date.month",
        Map.of(
            "month", word("months.short", day.getMonthValue() - 1),
            "year", String.valueOf(day.getYear())));
  }

  String date(String iso) {
    return switch (iso.length()) {
      case 4 -> phrases.say("date.year", Map.of("year", iso));
      case 7 -> {
        YearMonth month = YearMonth.parse(iso);
        yield phrases.say(
            "date.month",
            Map.of(
                "month", word("months.alone", month.getMonthValue() - 1),
                "year", String.valueOf(month.getYear())));
      }
      default -> date(LocalDate.parse(iso));
    };
  }

  private ULocale locale() {
    return new ULocale(phrases.language());
  }

  private static String offset(ZoneOffset offset) {
    return "UTC"
        + (offset.equals(ZoneOffset.UTC)
            ? ""
            : offset.getId().replaceFirst("^([+-])0?(\\d+)(?::00)?", "$1$2"));
  }

  private String word(String key, int index) {
    return phrases.say(key, Map.of()).split(" ", -1)[index];
  }
}
