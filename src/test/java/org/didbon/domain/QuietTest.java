package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "22:00-07:00", "22:00-07:00!", "13:30-14:00!"})
  void itIsReadAsItIsWritten(String written) {
    Quiet quiet = Quiet.of(written).orElseThrow();

    assertThat(quiet).hasToString(written);
    assertThat(quiet.urgentToo()).isEqualTo(written.endsWith("!"));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-07:00, 21:59, false",
    "22:00-07:00, 22:00, true",
    "22:00-07:00, 06:59, true",
    "22:00-07:00, 07:00, false",
    "11:00-13:00, 11:00, true",
    "11:00-13:00, 13:00, false",
    "11:00-13:00, 23:00, false",
    "11:00-11:00, 11:00, false",
  })
  void itBeginsWithItsFirstMinuteAndIsOverAtItsEnd(String written, String time, boolean quiet) {
    Instant moment = Instant.parse("2024-04-08T" + time + ":00Z");

    assertThat(Quiet.of(written).orElseThrow().covers(moment, ZoneOffset.UTC)).isEqualTo(quiet);
  }
}
