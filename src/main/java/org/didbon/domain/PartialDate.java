package org.didbon.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates that may be known to the day, the month or the year: 2008-05-12, 2008-05 or 2008. */
public final class PartialDate {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
  private static final String REST = "-01-01";
  private static final int DAY = 10;

  private PartialDate() {}

  /** Whether it is one, and a date of the calendar. */
  public static boolean isDate(String written) {
    try {
      return SHAPE.matcher(written).matches() && first(written).getYear() > 0;
    } catch (DateTimeException e) {
      return false; // such as 2008-02-30
    }
  }

  /** Whether it is one that is known to the day. */
  public static boolean isDay(String written) {
    return written.length() == DAY && isDate(written);
  }

  /**
   * The first day that it may mean.
   *
   * @param date as {@link #isDate} takes it
   */
  public static LocalDate first(String date) {
    return LocalDate.parse(date + REST.substring(date.length() - DAY + REST.length()));
  }

  /** The last day that it may mean. */
  public static LocalDate last(String date) {
    LocalDate first = first(date);
    return switch (date.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  /** Whether {@code to} is over before {@code from} begins; not if either is {@code ""}. */
  public static boolean isBackwards(String from, String to) {
    return !from.isEmpty() && !to.isEmpty() && last(to).isBefore(first(from));
  }
}
