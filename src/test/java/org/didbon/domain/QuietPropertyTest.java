package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Quiet hours and digests around midnight and where the clocks change. */
class QuietPropertyTest {

  private static final int TRIES = 400;

  /** The clocks of Lord Howe change by half an hour, those of Apia left out a day once. */
  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Dushanbe",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Beirut",
            "+05:30")
        .map(ZoneId::of);
  }

  /** Within days of a change of the clocks somewhere. */
  @Provide
  Arbitrary<Instant> moments() {
    return Combinators.combine(
            Arbitraries.of(
                "2024-03-10T07:00:00Z",
                "2024-03-31T01:00:00Z",
                "2024-04-06T15:00:00Z",
                "2024-10-05T15:30:00Z",
                "2024-10-27T01:00:00Z",
                "2024-11-03T05:00:00Z"),
            Arbitraries.integers().between(-3 * 24 * 60, 3 * 24 * 60))
        .as((change, minutes) -> Instant.parse(change).plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 95)
        .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
  }

  @Provide
  Arbitrary<Quiet> quiets() {
    return Combinators.combine(times(), times()).as((from, to) -> new Quiet(from, to, false));
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2), times(), Arbitraries.of(DayOfWeek.values()))
        .as(
            (kind, at, day) ->
                kind == 0
                    ? Schedule.HOURLY
                    : kind == 1 ? Schedule.daily(at) : Schedule.weekly(day, at));
  }

  @Property(tries = TRIES)
  void quietHoursEndWhereTheClocksFirstSaySo(
      @ForAll("moments") Instant moment,
      @ForAll("zones") ZoneId zone,
      @ForAll("quiets") Quiet quiet) {
    Instant awake = quiet.awake(moment, zone);

    assertThat(quiet.covers(awake, zone)).isFalse();
    for (Instant at = moment; at.isBefore(awake); at = at.plus(Duration.ofMinutes(1))) {
      assertThat(quiet.covers(at, zone)).as("%s", at).isTrue();
    }
  }

  /** At 1:00 the clocks of Havana go back to 0:00, before the quiet hours of the new day. */
  @Example
  void quietHoursEndWhereTheClocksGoBackToBeforeThem() {
    Quiet quiet = new Quiet(LocalTime.of(0, 15), LocalTime.of(23, 45), false);

    assertThat(quiet.awake(Instant.parse("2024-11-03T04:30:00Z"), ZoneId.of("America/Havana")))
        .isEqualTo("2024-11-03T05:00:00Z");
  }

  /**
   * At 2:00 the clocks of New York go forward to 3:00, over the quarter of an hour without quiet.
   */
  @Example
  void quietHoursGoOnWhereTheClocksGoForwardOverTheirEnd() {
    Quiet quiet = new Quiet(LocalTime.of(2, 15), LocalTime.of(2, 0), false);

    assertThat(quiet.awake(Instant.parse("2024-03-10T06:59:00Z"), ZoneId.of("America/New_York")))
        .isEqualTo("2024-03-11T06:00:00Z");
  }

  @Property(tries = TRIES)
  void noDigestIsDueInQuietHours(
      @ForAll("moments") Instant moment,
      @ForAll("zones") ZoneId zone,
      @ForAll("quiets") Quiet quiet,
      @ForAll("schedules") Schedule schedule) {
    Instant due = schedule.next(moment, zone, quiet);

    assertThat(due).isAfter(moment);
    assertThat(quiet.covers(due, zone)).isFalse();
    assertThat(due).isBeforeOrEqualTo(moment.plus(Duration.ofDays(9)));
  }

  @Property(tries = TRIES)
  void aDayHasOneDigest(
      @ForAll("moments") Instant moment,
      @ForAll("zones") ZoneId zone,
      @ForAll("quiets") Quiet quiet,
      @ForAll("times") LocalTime at) {
    int digests = 0;
    Instant end = moment.plus(Duration.ofDays(10));
    Instant due = Schedule.daily(at).next(moment, zone, quiet);
    while (due.isBefore(end)) {
      digests++;
      due = Schedule.daily(at).next(due, zone, quiet);
    }

    assertThat(digests).isBetween(9, 11);
  }
}
