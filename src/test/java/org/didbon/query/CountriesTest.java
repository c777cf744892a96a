package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.text.CountryNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "kg, KG",
    "Kyrgyzstan, KG",
    "Киргизия, KG",
    "КЫРГЫЗСТАН, KG",
    "Қирғизистон, KG",
    "Qirg'iziston, KG",
    "Қырғызстан, KG",
    "Узбекистан, UZ",
    "Ӯзбекистон, UZ",
    "Ўзбекистон, UZ",
    "oʻzbekiston, UZ",
    "РФ, RU",
    "Русия, RU",
    "Ресей, RU",
    "США, US",
    "uk, GB",
    "Türkiye, TR",
    "Turkey, TR",
    "Объединенные Арабские Эмираты, AE"
  })
  void aCountryIsKnownByCodeAndByNameInSixLanguages(String typed, String code) {
    assertThat(Countries.named(typed)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "Russi", "Росия", "Атлантида", "XX"})
  void nothingElseIsTakenForACountry(String typed) {
    assertThat(Countries.named(typed)).isEmpty();
  }

  @Test
  void whatIsCalledNearlySoIsOffered() {
    assertThat(Countries.near("Росия")).containsExactly("RU");
    assertThat(Countries.near("Kirgistan")).contains("KG");
    assertThat(Countries.near("Атлантида")).isEmpty();
    assertThat(Countries.near("Нигерия", List.of("RU", "TJ"))).isEmpty();
  }

  @Test
  void aNameThatALanguageLacksIsNotMadeUp() {
    assertThat(CountryNames.name("QZ", "tg")).isEmpty();
    assertThat(CountryNames.name("KG", "ru")).contains("Кыргызстан");
  }
}
