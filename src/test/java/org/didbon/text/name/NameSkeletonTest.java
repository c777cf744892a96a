package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.text.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSkeletonTest {

  private static String of(String name) {
    return NameSkeleton.of(Letters.fold(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Бастрыкин, Bastrykin",
    "Бастрыкин, Bastrikin",
    "Патрушев, Patrushev",
    "Патрушев, Патрушевым",
    "Рахмон, Rahmon",
    "Раҳмон, Rakhmon",
    "Жапаров, Zhaparov",
    "Мирзиёев, Mirziyoyev",
    "Токаев, Tokayev",
    "Тоқаев, Tokaev",
    "Саидзода, Saidzoda",
    "Зеленський, Zelenskyy",
    "Зеленский, Zelenskiy",
    "Чубайс, Chubais",
    "Файзов, Phaizov",
    "Джабаров, Djabarov"
  })
  void oneNameInTwoSpellingsBeginsAlike(String one, String other) {
    String shorter = of(one).length() < of(other).length() ? of(one) : of(other);
    String longer = shorter.equals(of(one)) ? of(other) : of(one);

    assertThat(shorter).isNotEmpty();
    assertThat(longer).startsWith(shorter);
  }

  @ParameterizedTest
  @CsvSource({
    "Бастрыкин, Патрушев",
    "Рахмон, Лавров",
    "Лавров, Лукашенко",
    "Mirziyoyev, Tokayev",
    "Putin, Patrushev"
  })
  void namesThatSoundOtherwiseDiffer(String one, String other) {
    assertThat(of(one)).isNotEqualTo(of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ли", "Ан", "Oe", "а", "Eie", "Ким", "中"})
  void whereTooLittleIsLeftThereIsNone(String name) {
    assertThat(of(name)).isEmpty();
  }

  @Test
  void endingsOfCasesStandBehindIt() {
    assertThat(of("Мирзиёевскими")).hasSizeLessThanOrEqualTo(6).startsWith("mrz");
  }

  @Test
  void aVowelInFrontTellsNamesApart() {
    assertThat(of("Андреев")).isNotEqualTo(of("Дндреев")).startsWith("a");
  }
}
