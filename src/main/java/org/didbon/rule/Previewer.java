package org.didbon.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.didbon.archive.Archive;
import org.didbon.archive.Days;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.Judge;
import org.didbon.domain.BadInput;
import org.didbon.domain.Subject;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.Preview.Difference;
import org.didbon.rule.Preview.Side;
import org.jspecify.annotations.Nullable;

/** Asks the archive what a rule would have brought. Thread-safe. */
public final class Previewer {

  /** Days looked back on, today among them. */
  public static final int DAYS = 30;

  private static final int SAMPLES = 3;

  /** Hits whose stories are counted; the rest is reckoned from their share. */
  private static final int COUNTED = 600;

  private final Archive archive;
  private final Function<Query, Judge> judges;
  private final Reach reach;
  private final Clock clock;

  /**
   * @param judges by a query that may name what is watched now
   */
  public Previewer(Archive archive, Function<Query, Judge> judges, Reach reach, Clock clock) {
    this.archive = archive;
    this.judges = judges;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Looks back.
   *
   * @param query as it would be
   * @param before the query it takes the place of; {@code ""} for none. One that cannot be used any
   *     more is none either: it is the one to mend
   * @param subject who hears of it; everything for a query that is no rule yet
   * @param zone whose days
   * @throws org.didbon.domain.BadInput if a query names what is not watched
   */
  public Preview of(Query query, String before, Subject subject, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = today.minusDays(DAYS - 1L);
    Difference edit = before.isBlank() ? null : difference(query, before, first, today, zone);
    return of(judges.apply(query), edit, subject, zone);
  }

  Preview of(Judge judge, @Nullable Difference edit, Subject subject, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Days days = archive.perDay(judge, today.minusDays(DAYS - 1L), today, zone, COUNTED);
    List<Hit> recent = days.newest();
    int stories = stories(recent, days.total());
    return new Preview(
        days,
        stories,
        stories / (double) spread(days, today),
        reach.hearing(subject),
        recent.subList(0, Math.min(SAMPLES, recent.size())),
        edit);
  }

  /** Of lists of words. */
  public ListPreviewer lists() {
    return new ListPreviewer(archive, judges, clock);
  }

  /**
   * What one query would bring in those days and another not.
   *
   * @throws BadInput if a query names what is not watched
   */
  public Side more(Query one, Query other, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return side(one, other, today.minusDays(DAYS - 1L), today, zone);
  }

  private int stories(List<Hit> hits, int items) {
    int stories = reach.stories(hits.stream().map(Hit::number).toList());
    return hits.isEmpty() || items <= hits.size()
        ? stories
        : (int) Math.round(stories * (items / (double) hits.size()));
  }

  /** Days from the first with an item to today: a bot that is young has not seen all 30. */
  private static long spread(Days days, LocalDate today) {
    return days.items().entrySet().stream()
        .filter(day -> day.getValue() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .map(first -> ChronoUnit.DAYS.between(first, today) + 1)
        .orElse(1L);
  }

  /** Null if the query before cannot be read, or names what is gone. */
  private @Nullable Difference difference(
      Query now, String written, LocalDate first, LocalDate last, ZoneId zone) {
    try {
      Query before = QueryParser.parse(written);
      return new Difference(
          side(now, before, first, last, zone), side(before, now, first, last, zone));
    } catch (BadInput e) {
      return null;
    }
  }

  /** What answers one query and not the other. */
  private Side side(Query one, Query other, LocalDate first, LocalDate last, ZoneId zone) {
    return side(judges.apply(new Query.And(List.of(one, new Query.Not(other)))), first, last, zone);
  }

  private Side side(Judge judge, LocalDate first, LocalDate last, ZoneId zone) {
    Days days = archive.perDay(judge, first, last, zone, SAMPLES);
    return new Side(days.total(), days.complete(), days.newest(), days.items());
  }

  Side side(Judge judge, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return side(judge, today.minusDays(DAYS - 1L), today, zone);
  }

  /** By what is watched now. */
  Judge judge(Query query) {
    return judges.apply(query);
  }

  /** The newest items of those days that answer. */
  List<Hit> newest(Query query, int limit, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return archive
        .perDay(judges.apply(query), today.minusDays(DAYS - 1L), today, zone, limit)
        .newest();
  }
}
