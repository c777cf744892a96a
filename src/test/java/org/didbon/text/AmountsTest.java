package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | задержаны 1500 человек | 1500",
        "ru | задержаны 1 500 человек | 1500",
        "ru | задержаны 1,5 тыс. человек | 1500",
        "ru | задержаны полторы тысячи человек | 1500",
        "ru | задержаны двадцать пять человек, семеро отпущены | 25 7",
        "ru | двести двадцать два дома | 222",
        "ru | 4 тысячи и ещё 2 млн | 4000 2000000",
        "ru | тысячи людей и один министр | ''",
        "ru | 12.04.2024 в 12:30, курс 9,25 | 9.25",
        "ru | с F-16 и Covid-19 | ''",
        "ru | 15-летний получил 7 лет | 15 7",
        "ru | двое, трое, пять | 2 3 5",
        "ru | сорок пять сотрудников | 45",
        "ru | 10.5 процента | 10.5",
        "en | $1bn and a billion, $1 billion | 1000000000 1000000000",
        "en | forty-five thousand people and twelve others | 45000 12",
        "en | two hundred | 200",
        "uk | 4 тисячі та п'ятеро | 4000 5",
        "tg | бисту панҷ муҳоҷир ва 2 ҳазор нафар | 25 2000",
        "uz | yigirma besh nafar, 2 ming kishi, oʻn ikki oy | 25 2000 12",
        "kk | жиырма бес адам, 2 мың теңге | 25 2000",
        "ky | он эки киши, 3 миң сом | 12 3000",
      })
  void oneNumberHoweverItIsWritten(String language, String text, String values) {
    assertThat(
            Amounts.in(Tokens.of(text), language).stream()
                .map(Amounts.Quantity::value)
                .collect(Collectors.joining(" ")))
        .isEqualTo(values);
  }
}
