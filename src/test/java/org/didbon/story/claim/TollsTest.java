package org.didbon.story.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers of people a headline tells, beside reports that tell of 2 dead and 2 wounded. */
class TollsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Погибли 8 мирных жителей                               | DEAD 8
          ru | 8 мирных жителей погибли                               | DEAD 8
          ru | 8 жителей города Тулы погибли вчера                    | DEAD 8
          ru | Погибли восемь рабочих                                 | DEAD 8
          en | Eight workers die                                      | DEAD 8
          en | 8 dead                                                 | DEAD 8
          ru | Погибших: 8                                            | DEAD 8
          ru | Взрыв на рынке, погибших — 8                           | DEAD 8
          ru | Погибли 1 950 человек                                  | DEAD 1950
          ru | Погибли 123456789 человек                              | DEAD 123456789
          ru | Погибли 8, ранены 12                                   | DEAD 8, WOUNDED 12
          ru | 8 человек погибли, 12 ранены                           | DEAD 8, WOUNDED 12
          ru | Погибли 8 рабочих и 3 ранены                           | DEAD 8, WOUNDED 3
          ru | Число погибших при взрыве на рынке в Туле выросло до 8 | DEAD 8
          en | The death toll in the fire at the market rises to 8    | DEAD 8
          """)
  void tellsHowManyPeopleAreCounted(String language, String title, String expected) {
    assertThat(told(language, title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Погибли не менее 8 человек          | DEAD ≥8
          ru | Погибли минимум 8 человек           | DEAD ≥8
          ru | Погибли более 8 человек             | DEAD ≥8
          ru | Погибли 8 и более человек           | DEAD ≥8
          en | At least 8 people died in the blast | DEAD ≥8
          en | More than 8 people killed           | DEAD ≥8
          """)
  void tellsThatThereMayBeMore(String language, String title, String expected) {
    assertThat(told(language, title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | В 2024 году погибли 8 человек
          ru | Погибли 8 человек, в 1900 году никто
          ru | Погибли 8 человек, в 2100 году никто
          ru | Погибли 1234567890 человек
          ru | Около 8 погибших на рынке
          ru | Погибли около 8 человек
          ru | Число погибших выросло примерно до 8
          ru | Погибли 2 тысячи человек
          ru | Погибли 3 из 8 человек
          ru | Погиб 8-летний мальчик
          ru | Среди погибших 8 детей
          ru | 8 раненых погибли
          ru | Погибли 8% людей
          ru | Погибло от 8 до 10 человек
          ru | Погибли 8–10 человек
          ru | Взрыв в 12:08, погибли люди
          ru | В больнице №8 погибли люди
          ru | Погибли 8 человек, позже погибли 9 человек
          ru | За 8 дней погибли люди
          ru | 8 домов сгорели, погибли люди
          """)
  void tellsNoNumberOfOthersOfAnotherTimeOrThatNobodyIsSureOf(String language, String title) {
    assertThat(told(language, title)).isEmpty();
  }

  private static String told(String language, String title) {
    List<Item> reports =
        List.of(
            item("dead").from("dead").in("ru").title("Взрыв: погибли 2 человека").build(),
            item("hurt").from("hurt").in("ru").title("Взрыв: ранены 2 человека").build(),
            item("asked").from("asked").in(language).title(title).build());
    return Claims.of(reports).stream()
        .filter(one -> one.feed().equals("asked"))
        .map(one -> "%s %s%d".formatted(one.counted(), one.least() ? "≥" : "", one.number()))
        .collect(Collectors.joining(", "));
  }
}
