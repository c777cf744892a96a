package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0), false);

  @ParameterizedTest
  @CsvSource({
    "hourly,           2024-04-06T09:30:00Z, Asia/Dushanbe, 2024-04-06T10:00:00Z",
    "hourly,           2024-04-06T10:00:00Z, Asia/Dushanbe, 2024-04-06T11:00:00Z",
    "daily 09:00,      2024-04-06T03:59:59Z, Asia/Dushanbe, 2024-04-06T04:00:00Z",
    "daily 09:00,      2024-04-06T04:00:00Z, Asia/Dushanbe, 2024-04-07T04:00:00Z",
    "weekly mon 09:00, 2024-04-06T09:00:00Z, Asia/Dushanbe, 2024-04-08T04:00:00Z",
    "weekly sat 09:00, 2024-04-06T09:00:00Z, Asia/Dushanbe, 2024-04-13T04:00:00Z",
    // the clocks of Berlin go from 02:00 to 03:00 on 31 March 2024, and back from 03:00 on 27
    // October
    "daily 02:30,      2024-03-30T12:00:00Z, Europe/Berlin, 2024-03-31T01:30:00Z",
    "daily 02:30,      2024-03-31T01:30:00Z, Europe/Berlin, 2024-04-01T00:30:00Z",
    "daily 02:30,      2024-10-26T12:00:00Z, Europe/Berlin, 2024-10-27T00:30:00Z",
    "daily 02:30,      2024-10-27T00:30:00Z, Europe/Berlin, 2024-10-28T01:30:00Z",
    "quiet,            2024-04-06T20:00:00Z, Asia/Dushanbe, 2024-04-07T02:00:00Z",
    "quiet,            2024-04-06T01:00:00Z, Asia/Dushanbe, 2024-04-06T02:00:00Z",
  })
  void aDigestIsDueOnceAPeriod(String written, Instant now, String zone, Instant due) {
    Schedule schedule = Schedule.of(written).orElseThrow();

    Quiet quiet = schedule.equals(Schedule.AFTER_QUIET) ? NIGHT : Quiet.NEVER;

    assertThat(schedule.next(now, ZoneId.of(zone), quiet)).isEqualTo(due);
    assertThat(schedule).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({
    "hourly,           2024-04-06T18:30:00Z, 2024-04-07T02:00:00Z",
    "daily 23:00,      2024-04-06T12:00:00Z, 2024-04-07T02:00:00Z",
    "daily 06:59,      2024-04-06T01:59:30Z, 2024-04-06T02:00:00Z",
    "daily 07:00,      2024-04-06T01:00:00Z, 2024-04-06T02:00:00Z",
    "daily 21:59,      2024-04-06T12:00:00Z, 2024-04-06T16:59:00Z",
    "weekly sun 23:00, 2024-04-07T20:00:00Z, 2024-04-08T02:00:00Z",
    "weekly sun 23:00, 2024-04-08T02:00:00Z, 2024-04-15T02:00:00Z"
  })
  void oneDueInQuietHoursWaitsForTheirEnd(String written, Instant now, Instant due) {
    Schedule schedule = Schedule.of(written).orElseThrow();

    assertThat(schedule.next(now, ZoneId.of("Asia/Dushanbe"), NIGHT)).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "daily", "daily 24:00", "weekly 09:00", "daily mon 09:00", "weekly 1"})
  void whatIsNoScheduleIsNone(String written) {
    assertThat(Schedule.of(written)).isEmpty();
  }

  @Test
  void quietHoursMayGoOverMidnightOrNot() {
    ZoneId zone = ZoneId.of("Asia/Dushanbe");
    Quiet noon = Quiet.of("12:00-14:00!").orElseThrow();

    assertThat(NIGHT.covers(Instant.parse("2024-04-06T17:00:00Z"), zone)).isTrue();
    assertThat(NIGHT.covers(Instant.parse("2024-04-06T02:00:00Z"), zone)).isFalse();
    assertThat(noon.covers(Instant.parse("2024-04-06T07:00:00Z"), zone)).isTrue();
    assertThat(noon.covers(Instant.parse("2024-04-06T09:00:00Z"), zone)).isFalse();
    assertThat(noon.urgentToo()).isTrue();
    assertThat(noon).hasToString("12:00-14:00!");
    assertThat(Quiet.NEVER.covers(Instant.EPOCH, zone)).isFalse();
    assertThat(Quiet.of("25:00-07:00")).isEmpty();
  }

  @Test
  void termsAreReadAsTheyWereWritten() {
    Terms terms = Terms.of(Schedule.HOURLY, "urgent;lang=ru,tg;from=TJ;sources=3;always");

    assertThat(terms.written()).isEqualTo("urgent;lang=ru,tg;from=TJ;sources=3;always");
    assertThat(terms.admit("ru", "TJ", true, 3)).isTrue();
    assertThat(terms.admit("ru", "TJ", true, 2)).isFalse();
    assertThat(terms.admit("ru", "RU", true, 3)).isFalse();
    assertThat(terms.admit("en", "TJ", true, 3)).isFalse();
    assertThat(terms.admit("ru", "TJ", false, 3)).isFalse();
    assertThat(Terms.of(Schedule.NOW, "")).isEqualTo(Terms.DEFAULT);
  }
}
