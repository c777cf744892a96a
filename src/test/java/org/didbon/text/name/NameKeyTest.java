package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.text.Letters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Patrushev, Patruşev",
    "Patrushev, Patruschew",
    "Patrushev, Patrušev",
    "Rakhmon, Rahmon",
    "Mirziyoyev, Mirziyoev",
    "Zelensky, Zelenskyy",
    "Dmitry, Dmitri",
    "Раҳмон, Рахмон",
    "Путін, Путин",
    "Қодиров, Кодиров",
    "Нұрсұлтан, Нурсултан",
    "Джапаров, Жапаров",
    "Горбачёв, Горбачов",
    "Жээнбеков, Женбеков",
    "Бердымухаммедов, Бердымухамедов"
  })
  void spellingsOfOneNameShareAKey(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Patrushev, Petrushev",
    "Путин, Пудин",
    "Иванов, Иваненко",
    "Каримов, Керимов",
    "Рахмон, Рахман"
  })
  void differentNamesDoNot(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  private static String key(String written) {
    return NameKey.of(Letters.fold(written));
  }
}
