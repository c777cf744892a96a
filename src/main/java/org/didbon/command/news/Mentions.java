package org.didbon.command.news;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.didbon.chart.MentionsChart.Week;
import org.didbon.command.Coverage;
import org.didbon.domain.Subject;

/**
 * How often a subject was in the news, day by day for half a year.
 *
 * @param monday the first day
 * @param days reports on each day from then on, whole weeks
 * @param last the day they end with: today, or that of the last report if there was none in half a
 *     year
 */
record Mentions(LocalDate monday, List<Integer> days, LocalDate last) {

  private static final int WEEKS = 26;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** The half year up to {@code now}; up to the last report, if that is longer ago. */
  static Mentions of(Subject subject, Coverage coverage, Instant now, ZoneId zone) {
    Mentions current = upTo(LocalDate.ofInstant(now, zone), subject, coverage, zone);
    if (current.days.stream().anyMatch(reports -> reports > 0)) {
      return current;
    }
    return coverage
        .lastBefore(subject, now)
        .map(last -> upTo(LocalDate.ofInstant(last, zone), subject, coverage, zone))
        .orElse(current);
  }

  private static Mentions upTo(LocalDate last, Subject subject, Coverage coverage, ZoneId zone) {
    LocalDate monday =
        last.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    Instant from = monday.atStartOfDay(zone).toInstant();
    return new Mentions(monday, coverage.perDay(subject, from, WEEKS * WEEK), last);
  }

  int total() {
    return days.stream().mapToInt(reports -> reports).sum();
  }

  /** Reports in the seven days that end with {@code day}. */
  int week(LocalDate day) {
    return upTo(day, WEEK);
  }

  /** Reports in the thirty days that end with {@code day}. */
  int month(LocalDate day) {
    return upTo(day, MONTH);
  }

  /** Reports in the thirty days before those. */
  int monthBefore(LocalDate day) {
    return upTo(day.minusDays(MONTH), MONTH);
  }

  private int upTo(LocalDate day, int length) {
    int end = (int) (day.toEpochDay() - monday.toEpochDay()) + 1;
    int from = Math.min(days.size(), Math.max(0, end - length));
    return days.subList(from, Math.max(from, Math.min(end, days.size()))).stream()
        .mapToInt(reports -> reports)
        .sum();
  }

  List<Week> weeks() {
    List<Week> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += WEEK) {
      int sum = days.subList(at, at + WEEK).stream().mapToInt(reports -> reports).sum();
      weeks.add(new Week(monday.plusDays(at), sum));
    }
    return weeks;
  }
}
