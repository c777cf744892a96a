package org.didbon.command.news;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.chart.MentionsChart.Week;
import org.didbon.command.Coverage;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;

/**
 * How often a subject was in the news, day by day for half a year.
 *
 * @param monday the first day
 * @param days reports on each day from then on, whole weeks
 * @param last the day they end with: today, or that of the last report if there was none in half a
 *     year
 * @param since from when on there was a watch, or a report that it found older than itself; the
 *     first day, or earlier, if there was one all the time
 */
public record Mentions(LocalDate monday, List<Integer> days, LocalDate last, LocalDate since) {

  private static final int WEEKS = 26;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  /** The half year up to {@code now}; up to the last report, if that is longer ago. */
  public static Mentions of(Subject subject, Coverage coverage, Instant now, ZoneId zone) {
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
    List<Integer> days = coverage.perDay(subject, from, WEEKS * WEEK);
    LocalDate since =
        coverage
            .watchedSince(subject)
            .map(watched -> LocalDate.ofInstant(watched, zone))
            .orElse(monday);
    for (int day = 0; day < days.size(); day++) {
      if (days.get(day) > 0) {
        LocalDate first = monday.plusDays(day);
        return new Mentions(monday, days, last, first.isBefore(since) ? first : since);
      }
    }
    return new Mentions(monday, days, last, since);
  }

  /** Whether there was no watch yet on the first of its days. */
  public boolean isYoung() {
    return since.isAfter(monday.plusDays(WEEK - 1L));
  }

  public int total() {
    return days.stream().mapToInt(reports -> reports).sum();
  }

  /** Reports in the seven days that end with {@code day}. */
  public int week(LocalDate day) {
    return upTo(day, WEEK);
  }

  /** Reports in the thirty days that end with {@code day}. */
  public int month(LocalDate day) {
    return upTo(day, MONTH);
  }

  /** Reports in the thirty days before those. */
  public int monthBefore(LocalDate day) {
    return upTo(day.minusDays(MONTH), MONTH);
  }

  private int upTo(LocalDate day, int length) {
    int end = (int) (day.toEpochDay() - monday.toEpochDay()) + 1;
    int from = Math.min(days.size(), Math.max(0, end - length));
    return days.subList(from, Math.max(from, Math.min(end, days.size()))).stream()
        .mapToInt(reports -> reports)
        .sum();
  }

  /** How often it was in the news lately, in a sentence. */
  public String often(LocalDate today, Localizer localizer) {
    if (last.isBefore(today)) {
      return localizer.say("card.last", Map.of("date", localizer.date(last)));
    }
    if (since.isAfter(today.minusDays(2L * MONTH))) {
      // there is nothing to compare with
      return localizer.say(
          "card.often_young",
          Map.of(
              "week", week(today),
              "month", month(today),
              "date", localizer.shortDate(since, today)));
    }
    return localizer.say(
        "card.often",
        Map.of("week", week(today), "month", month(today), "before", monthBefore(today)));
  }

  /** What a picture of them shows, for who does not see it. */
  public String description(String title, Localizer localizer) {
    return localizer.say(
        "card.picture",
        Map.of(
            "title", title,
            "count", total(),
            "from", localizer.date(isYoung() ? since : monday),
            "to", localizer.date(last)));
  }

  /** The thirty days up to the last one: sources and company are those of that time. */
  public Instant lately(ZoneId zone) {
    return last.minusDays(MONTH - 1L).atStartOfDay(zone).toInstant();
  }

  /** Whether they end today and not with an earlier report. */
  public boolean isCurrent(LocalDate today) {
    return last.equals(today);
  }

  public List<Week> weeks() {
    List<Week> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += WEEK) {
      int sum = days.subList(at, at + WEEK).stream().mapToInt(reports -> reports).sum();
      LocalDate first = monday.plusDays(at);
      weeks.add(new Week(first, sum, !first.plusDays(WEEK - 1L).isBefore(since)));
    }
    return weeks;
  }
}
