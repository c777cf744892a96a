package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a headline is compared: its telling words, and how many of what it counts. */
class HeadlineTest {

  /** All numbers that it counts of the forms of a word. */
  @ParameterizedTest(name = "{0} | {1}: {2} of {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the word after the number
          ru | В Худжанде 3 погибших               | погибших   | 3
          ru | 3 погибших                          | погибший   | 3
          ru | Погибли трое мигрантов              | мигрант    | 3
          en | Raid: seven people killed           | people     | 7
          en | 3 cars, 8 cars                      | cars       | 3 8
          en | 3 cars, 8 cars                      | raid       | ''
          # at the end the word before, unless that tells nothing
          ru | Число погибших: 8                   | погибших   | 8
          ru | Погибших уже 8                      | погибших   | 8
          ru | Погибших на два 8                   | погибших   | 8
          ru | Мост 8                              | мост       | 8
          # not what another number stands before
          ru | Погибших 2 8                        | погибших   | 8
          ru | Матч 2 8 команд                     | команд     | 8
          # thousands are one number, also those that look like a year
          ru | Выдворили 1 200 мигрантов           | мигрант    | 1200
          ru | Выдворили 1 950 мигрантов           | мигрант    | 1950
          ru | Выдворили 1 200 300 мигрантов       | мигрант    | 1200300
          ru | В 2026 300 мигрантов выдворены      | мигрант    | 300
          # nor is a number a year before 1900 or after 2100
          ru | Выдворили 1899 мигрантов            | мигрант    | 1899
          ru | Выдворили 2101 мигрантов            | мигрант    | 2101
          # what has too many digits is no quantity
          ru | Счёт 123456789012 сомони            | сомони     | 123456789012
          ru | Счёт 1234567890123 сомони           | сомони     | 0
          """)
  void itCountsWhatStandsBesideTheNumber(
      String language, String title, String counted, String numbers) {
    Map<String, Set<Long>> counts = Headline.of(title, language).counts();

    Set<Long> found = new TreeSet<>();
    for (String form : WordForms.ofText(Tokens.of(counted).joined(), language)) {
      found.addAll(counts.getOrDefault(form, Set.of()));
    }
    assertThat(found.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Лес 8
          ru | 8
          ru | 2 8
          ru | Выдворили 1900 мигрантов
          ru | Выдворили 2100 мигрантов
          ru | Закон принят 19 ноября
          ru | Итоги за ноябрь 19
          en | Ministers met on 6 May
          uz | 9 noyabr kuni
          tg | 9 ноябри соли
          en | Ministers met
          """)
  void yearsAndDaysAndNumbersOfNothingCountNothing(String language, String title) {
    assertThat(Headline.of(title, language).counts()).isEmpty();
  }

  /** Which part of the first one's words the second has too. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Мост закрыли на ремонт     | Ремонт моста                | 0.6666666666666666
          Ремонт моста               | Мост закрыли на ремонт      | 1
          Мост закрыли               | Школу открыли               | 0
          # words of three letters and numbers tell nothing
          Дом для 300 мигрантов      | Дом для 300                 | 0
          Дом для 300                | Школу открыли               | 1
          ''                         | Школу открыли               | 1
          Школу открыли              | ''                          | 0
          """)
  void itSharesAPartOfItsTellingWords(String one, String other, double part) {
    assertThat(Headline.of(one, "ru").sharedWith(Headline.of(other, "ru"))).isEqualTo(part);
  }
}
