package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    "декабре, 12",
    "сен, 9",
    "fev, 2",
    "октябрьдын, 10",
    "қаңтарда, 1",
    "out, 10",
    "Febr, 2"
  })
  void readsMonths(String word, int month) {
    assertThat(MonthNames.of(word)).hasValue(month);
    assertThat(MonthNames.of(word)).hasValue(month);
  }

  /** That a word begins as a month does, or a month as the word, makes it none. */
  @ParameterizedTest
  @CsvSource({
    "mayor",
    "mayores",
    "Mayol",
    "Marshall",
    "marching",
    "Marseille",
    "Martha",
    "junior",
    "Juliet",
    "Augustine",
    "decembrist",
    "fever",
    "sent",
    "mail",
    "Юлия",
    "Юлию",
    "Майя",
    "маяк",
    "майка",
    "Мартынов",
    "Мартиника",
    "Августин",
    "вера",
    "мамы",
    "желто",
    "декабристов",
    "октябрьских"
  })
  void aWordThatBeginsLikeAMonthIsNone(String word) {
    assertThat(MonthNames.of(word)).isEmpty();
    for (String language : List.of("en", "ru", "tg", "uz", "kk", "ky", "uk", "und")) {
      assertThat(MonthNames.of(word, language)).as(language).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, April, 4",
    "en, sept, 9",
    "ru, марта, 3",
    "ru, мае, 5",
    "ru, маем, 5",
    "ru, июнем, 6",
    "ru, августу, 8",
    "ru, апр, 4",
    "uk, серпня, 8",
    "uk, серпню, 8",
    "uk, листопадом, 11",
    "be, жніўні, 8",
    "tg, марти, 3",
    "tg, Сентябрро, 9",
    "tg, майи, 5",
    "uz, sentabrdan, 9",
    "uz, sentyabrgacha, 9",
    "uz, mayda, 5",
    "uz, apreldagi, 4",
    "uz, сентябрдан, 9",
    "uz, январда, 1",
    "kk, қаңтарында, 1",
    "kk, қазандағы, 10",
    "kk, мамырдан, 5",
    "kk, желтоқсанда, 12",
    "ky, январында, 1",
    "ky, апрелдеги, 4",
    "ky, июлдун, 7",
    "ky, майда, 5",
    "tr, martta, 3",
    "es, mayo, 5",
    "tg, апреля, 4",
    "zh, May, 5"
  })
  void readsMonthsOfATextInItsLanguage(String language, String word, int month) {
    assertThat(MonthNames.of(word, language)).hasValue(month);
  }

  /** In a date they are months, where other languages have them; in a text they are words. */
  @ParameterizedTest
  @CsvSource({
    "en, out", "en, set", "en, ago", "en, led", "en, list", "en, sent", "ru, там", "ru, мам",
    "ru, лист", "uz, sen", "ky, сен", "kk, қар", "ky, мартин", "tk, martin", "tr, ara", "es, mayor",
    "en, marco", "ru, юлию", "zh, mars"
  })
  void aShortOrForeignNameIsAWordOfATextInALanguage(String language, String word) {
    assertThat(MonthNames.of(word, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"window", "Friday", "ма", "ju", "''", "2024", "правительство", "x", "\ud83d\ude00"})
  void readsNothingElse(String word) {
    assertThat(MonthNames.of(word)).isEqualTo(OptionalInt.empty());
    assertThat(MonthNames.of(word)).isEqualTo(OptionalInt.empty());
  }
}
