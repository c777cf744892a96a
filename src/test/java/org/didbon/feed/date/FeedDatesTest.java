package org.didbon.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of all ways to write a date, {@code dates.txt}. */
class FeedDatesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "dates.txt", delimiter = '|', quoteCharacter = '\u0001')
  void eachWayToWriteADateIsReadOrRefused(String written, String moment) {
    assertThat(FeedDates.read(written).map(Instant::toString).orElse("-"))
        .isEqualTo(moment.equals("-") ? "-" : Instant.parse(moment).toString());
  }

  @Test
  void blanksOfAllKindsAreBlanks() {
    assertThat(FeedDates.read("\n\t Tue,\u00a007 Nov\u202f2023\r\n  12:40:09\u200e\ufeff +0000 \n"))
        .contains(Instant.parse("2023-11-07T12:40:09Z"));
  }

  @Test
  void aLongTextIsNoDateAndCostsNothing() {
    assertThat(FeedDates.read("1".repeat(100_000))).isEmpty();
    assertThat(FeedDates.read("Nov ".repeat(100) + "7 2023")).isEmpty();
    assertThat(FeedDates.read("07 Nov 2023 " + " ".repeat(5_000))).isEmpty();
  }

  @Test
  void nothingIsNoDate() {
    assertThat(FeedDates.read("")).isEmpty();
    assertThat(FeedDates.read(" \n")).isEmpty();
  }
}
