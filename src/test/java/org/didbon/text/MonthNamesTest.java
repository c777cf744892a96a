package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word is which month, asked for the first time and again. */
class MonthNamesTest {

  @ParameterizedTest
  @CsvSource({
    "April, 4",
    "SEPT, 9",
    "марта, 3",
    "ма\u0301рта, 3",
    "июни, 6",
    "Сентябр, 9",
    "сентябрдан, 9",
    "Février, 2",
    "fevrier, 2",
    "kasım, 11",
    "kasim, 11",
    "Ιανουάριος, 1",
    "серпня, 8",
    "Mrz, 3",
    "декабре, 12"
  })
  void readsMonths(String word, int month) {
    assertThat(MonthNames.of(word)).hasValue(month);
    assertThat(MonthNames.of(word)).hasValue(month);
  }

  @ParameterizedTest
  @CsvSource({"window", "Friday", "ма", "ju", "''", "2024", "правительство", "x", "\ud83d\ude00"})
  void readsNothingElse(String word) {
    assertThat(MonthNames.of(word)).isEqualTo(OptionalInt.empty());
    assertThat(MonthNames.of(word)).isEqualTo(OptionalInt.empty());
  }
}
