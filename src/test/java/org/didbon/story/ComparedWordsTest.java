package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.story.ComparedWords.Amount;
import org.didbon.story.ComparedWords.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two reports say the same. */
class ComparedWordsTest {

  private static final String EIGHT_PARTICLES = "а и в на с по он мы";
  private static final String SEVEN_PARTICLES = "а и в на с по он";

  /** Words that two have in common, and how many more each has: the table of how alike that is. */
  @ParameterizedTest(name = "{0} in common, {1} and {2} of their own: {3}")
  @CsvSource({
    // of one word nothing follows
    "1, 0, 0, OTHER",
    "2, 0, 0, ALIKE",
    // three of ten of the shorter one
    "3, 7, 7, AKIN",
    "3, 7, 90, AKIN",
    "3, 8, 8, OTHER",
    "2, 4, 9, AKIN",
    "2, 5, 9, OTHER",
    // three of five of what both say
    "3, 1, 1, ALIKE",
    "3, 1, 2, AKIN",
    "6, 0, 4, ALIKE",
    "6, 0, 5, AKIN",
    // a text that stands nearly whole in a longer one, if it is long enough for that to tell
    "8, 0, 90, ALIKE",
    "7, 1, 90, ALIKE",
    "6, 2, 90, AKIN",
    "17, 3, 90, ALIKE",
    "16, 4, 90, AKIN",
    "7, 0, 90, AKIN"
  })
  void whatIsInCommonTellsHowAlikeTwoAre(int common, int first, int second, Likeness likeness) {
    ComparedWords one = ComparedWords.of(words(0, common + first), "");
    // a word of two letters is not compared, but then the two are not the same
    ComparedWords other = ComparedWords.of("of " + words(0, common) + ' ' + words(200, second), "");

    assertThat(one.likeness(other)).isEqualTo(likeness);
    assertThat(other.likeness(one)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the same but for signs and letter case
          Мост закрыт          | Мост: «ЗАКРЫТ»!            | SAME
          # endings do not count, the first six letters do
          Мигранты выдворены   | Мигрантов выдворение       | ALIKE
          Моста школы          | Мосту школам               | OTHER
          # nor do words of one or two letters
          Мост на ремонт       | Мост ремонт                | ALIKE
          Он из СНГ            | Он из ООН                  | OTHER
          Дом лес              | Лес дом из                 | ALIKE
          # what counts otherwise is a form filled in anew
          Курс доллара 11 26   | Доллара курс 11 27         | ALIKE
          Курс доллара 11 26   | Доллара курс 12 27         | AKIN
          Курс доллара 11      | Доллара курс               | ALIKE
          Курс доллара 1 2 3   | Доллара курс 1 4 5         | AKIN
          Курс доллара 1 2 3   | Доллара курс 1 2 4         | ALIKE
          # numbers alone are in common by chance
          11 26 31             | 11 26 31 40                | OTHER
          """)
  void headlinesAreReadAsPeopleReadThem(String one, String other, Likeness likeness) {
    assertThat(ComparedWords.of(one, "").likeness(ComparedWords.of(other, ""))).isEqualTo(likeness);
  }

  @Test
  void oneTextUnderTwoHeadlinesIsAnEditWhateverItIsMadeOf() {
    assertThat(under("Мост", EIGHT_PARTICLES, "Школа", EIGHT_PARTICLES)).isEqualTo(Likeness.ALIKE);
    assertThat(under("Мост", SEVEN_PARTICLES, "Школа", SEVEN_PARTICLES)).isEqualTo(Likeness.OTHER);
    assertThat(under("Мост", EIGHT_PARTICLES, "Школа", EIGHT_PARTICLES + " её"))
        .isEqualTo(Likeness.OTHER);
  }

  @Test
  void oneHeadlineOverTwoTextsIsNotTheSame() {
    assertThat(under("Мост", "Рядом лес.", "Мост", "Там школа.")).isEqualTo(Likeness.OTHER);
  }

  @Test
  void whatStandsFarBelowTheBeginningIsNotRead() {
    String read = "слово ".repeat(500);

    assertThat(under("Мост", read + "дом", "Мост", read + "лес")).isEqualTo(Likeness.SAME);
    assertThat(under("Мост", "дом " + read, "Мост", "лес " + read)).isNotEqualTo(Likeness.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Рядом лес.               | рядом «лес»         | SAME
          Рядом лес и школа        | Рядом школа, лес    | ALIKE
          Рядом лес                | Там школа           | OTHER
          ''                       | ''                  | SAME
          """)
  void textsAreComparedWhateverStandsAbove(String one, String other, Likeness likeness) {
    ComparedWords mine = ComparedWords.of("Дорогу через перевал закрыли", one);

    assertThat(mine.textLikeness(ComparedWords.of("Хлеб подорожал", other))).isEqualTo(likeness);
    assertThat(mine.textLikeness(ComparedWords.of("Дорогу через перевал закрыли", other)))
        .isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Погода             | ''                            | LITTLE
          Прогноз погоды     | ''                            | LITTLE
          Курс на 5 мая      | ''                            | SOME
          Погода 5 6         | ''                            | SOME
          5 на 6             | ''                            | LITTLE
          Погода             | Дождь                         | SOME
          ''                 | а б в г д е ж з и к л         | SOME
          ''                 | а б в г д е ж з и к л м       | MUCH
          """)
  void aReportSaysMoreOrLess(String headline, String text, Amount amount) {
    assertThat(ComparedWords.of(headline, text).amount()).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"'', false", "'... —', false", "Да, true"})
  void signsAreNoText(String text, boolean has) {
    assertThat(ComparedWords.of("Мост", text).hasText()).isEqualTo(has);
  }

  @Test
  void likenessGrowsFromChanceToTheSame() {
    for (Likeness one : Likeness.values()) {
      for (Likeness least : Likeness.values()) {
        boolean atLeast = one.ordinal() >= least.ordinal();
        assertThat(one.isAtLeast(least)).as("%s, %s", one, least).isEqualTo(atLeast);
        assertThat(one.weight() >= least.weight()).as("%s, %s", one, least).isEqualTo(atLeast);
      }
    }
  }

  private static Likeness under(String headline, String text, String other, String otherText) {
    return ComparedWords.of(headline, text).likeness(ComparedWords.of(other, otherText));
  }

  /** So many words that are no others, from one on. */
  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> "x" + (char) ('a' + number / 20) + (char) ('a' + number % 20))
        .collect(Collectors.joining(" "));
  }
}
