package org.didbon.rule.review;

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
import org.didbon.query.Query;
import org.didbon.rule.Reach;

/** Past reports that answer a query, as many as are looked at. Thread-safe. */
final class PastHits {

  /** Days looked back on, today among them. */
  static final int DAYS = 90;

  /** Reports looked at: an answer comes within a second or two, however large the archive is. */
  private static final int MOST = 2_000;

  private final Archive archive;
  private final Function<Query, Judge> judges;
  private final Reach reach;
  private final Clock clock;

  PastHits(Archive archive, Function<Query, Judge> judges, Reach reach, Clock clock) {
    this.archive = archive;
    this.judges = judges;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * Some reports, newest first.
   *
   * @param since the day from which on none is missing
   * @param days from then to today, both counted
   */
  record TakenReports(LocalDate since, int days, List<Hit> hits) {}

  /** The newest that answer, of as many days as could be looked at. */
  TakenReports of(Query query, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate first = today.minusDays(DAYS - 1L);
    Days found = archive.perDay(judges.apply(query), first, today, zone, MOST);
    LocalDate begun = reach.begun().map(moment -> LocalDate.ofInstant(moment, zone)).orElse(today);
    LocalDate since = latest(first, begun.isAfter(today) ? today : begun, reached(found, first));
    return new TakenReports(since, (int) ChronoUnit.DAYS.between(since, today) + 1, found.newest());
  }

  /** How far back the reports go that were taken; the first day if none was left. */
  private static LocalDate reached(Days found, LocalDate first) {
    if (found.complete() && found.total() <= found.newest().size()) {
      return first;
    }
    return found.items().entrySet().stream()
        .filter(day -> day.getValue() > 0)
        .map(Map.Entry::getKey)
        .filter(day -> after(found, day) < found.newest().size())
        .findFirst()
        .orElse(first);
  }

  private static int after(Days found, LocalDate day) {
    return found.items().tailMap(day.plusDays(1)).values().stream().mapToInt(n -> n).sum();
  }

  private static LocalDate latest(LocalDate one, LocalDate two, LocalDate three) {
    LocalDate later = one.isAfter(two) ? one : two;
    return later.isAfter(three) ? later : three;
  }
}
