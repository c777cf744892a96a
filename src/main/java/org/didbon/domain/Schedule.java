package org.didbon.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a chat hears of what it asked for: at once, or gathered into a digest.
 *
 * @param kind how often
 * @param day of a weekly digest; Monday, and without meaning, for the others
 * @param at time of day of a daily or weekly digest; midnight, and without meaning, for the others
 */
public record Schedule(Kind kind, DayOfWeek day, LocalTime at) {

  /** How often a chat is told. */
  public enum Kind {
    NOW,
    HOURLY,
    DAILY,
    WEEKLY,
    /** When the chat's quiet hours end. */
    AFTER_QUIET
  }

  public static final Schedule NOW = simple(Kind.NOW);
  public static final Schedule HOURLY = simple(Kind.HOURLY);
  public static final Schedule AFTER_QUIET = simple(Kind.AFTER_QUIET);

  private static final Pattern WRITTEN =
      Pattern.compile("(daily|weekly)(?: (mon|tue|wed|thu|fri|sat|sun))? (\\d{2}):(\\d{2})");

  public static Schedule daily(LocalTime at) {
    return new Schedule(Kind.DAILY, DayOfWeek.MONDAY, at);
  }

  public static Schedule weekly(DayOfWeek day, LocalTime at) {
    return new Schedule(Kind.WEEKLY, day, at);
  }

  private static Schedule simple(Kind kind) {
    return new Schedule(kind, DayOfWeek.MONDAY, LocalTime.MIDNIGHT);
  }

  /** Reads what {@link #toString} wrote; empty if it is anything else. */
  public static Optional<Schedule> of(String written) {
    for (Schedule simple : new Schedule[] {NOW, HOURLY, AFTER_QUIET}) {
      if (simple.toString().equals(written)) {
        return Optional.of(simple);
      }
    }
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches() || (parts.group(1).equals("weekly") == (parts.group(2) == null))) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group(3));
    int minute = Integer.parseInt(parts.group(4));
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    LocalTime at = LocalTime.of(hour, minute);
    return Optional.of(parts.group(2) == null ? daily(at) : weekly(day(parts.group(2)), at));
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("no day: " + word);
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** Whether it gathers what comes, instead of telling it at once. */
  public boolean gathers() {
    return kind != Kind.NOW;
  }

  /**
   * When the first digest after {@code moment} is due. A time of day that a change of the clocks
   * leaves out is taken an hour later, one that comes twice the first time: a day has one digest.
   * One that falls into quiet hours waits for their end.
   *
   * @param zone of the chat
   * @param quiet its quiet hours
   */
  public Instant next(Instant moment, ZoneId zone, Quiet quiet) {
    LocalDate today = moment.atZone(zone).toLocalDate();
    return switch (kind) {
      case NOW -> moment;
      case HOURLY ->
          quiet.awake(moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS), zone);
      case AFTER_QUIET -> quiet.end(moment, zone);
      case DAILY -> after(moment, today, 1, zone, quiet);
      case WEEKLY -> after(moment, today.with(TemporalAdjusters.nextOrSame(day)), 7, zone, quiet);
    };
  }

  /** Of every {@code period} days; that of the period before may still wait for quiet to end. */
  private Instant after(Instant moment, LocalDate day, int period, ZoneId zone, Quiet quiet) {
    return Stream.of(-period, 0, period)
        .map(days -> ZonedDateTime.of(day.plusDays(days), at, zone).toInstant())
        .map(due -> quiet.awake(due, zone))
        .filter(due -> due.isAfter(moment))
        .findFirst()
        .orElseGet(() -> ZonedDateTime.of(day.plusDays(2L * period), at, zone).toInstant());
  }

  /** {@code now}, {@code hourly}, {@code daily 09:00}, {@code weekly mon 09:00}, {@code quiet}. */
  @Override
  public String toString() {
    return switch (kind) {
      case NOW -> "now";
      case HOURLY -> "hourly";
      case AFTER_QUIET -> "quiet";
      case DAILY -> "daily " + at;
      case WEEKLY -> "weekly " + word(day) + " " + at;
    };
  }
}
