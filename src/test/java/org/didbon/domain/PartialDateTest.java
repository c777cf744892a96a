package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2008,       2008-01-01, 2008-12-31",
    "2008-02,    2008-02-01, 2008-02-29",
    "2008-05-12, 2008-05-12, 2008-05-12"
  })
  void spansTheDaysItMayMean(String date, String first, String last) {
    assertThat(PartialDate.isDate(date)).isTrue();
    assertThat(PartialDate.first(date)).isEqualTo(first);
    assertThat(PartialDate.last(date)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0000", "2008-13", "2008-02-31", "1951-13-45", "2008-5", "yesterday"})
  void whatIsNotInTheCalendarIsNone(String written) {
    assertThat(PartialDate.isDate(written)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2008-05, 2008, false", "2008-05, 2007, true", "'', 2007, false", "2008, '', false"})
  void endsBeforeItBeginsOnlyIfThatIsCertain(String from, String to, boolean backwards) {
    assertThat(PartialDate.isBackwards(from, to)).isEqualTo(backwards);
  }
}
