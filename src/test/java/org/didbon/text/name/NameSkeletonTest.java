package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

  /** Russian, English, Ukrainian, Tajik, Uzbek in two scripts, Kyrgyz, Kazakh, Turkmen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Бахтиёр Bakhtiyor Бахтійор Бахтиёр Baxtiyor Бахтиёр Бахтиёр Бахтиёр Bahtiýor",
        "Холматов Kholmatov Холматов Холматов Xolmatov Холматов Холматов Холматов Holmatow",
        "Рахимов Rakhimov Рахімов Раҳимов Rahimov Раҳимов Рахимов Рахимов Rahymow",
        "Тохтаев Tokhtaev Тохтаєв Тохтаев To‘xtayev Тўхтаев Тохтаев Тохтаев Tohtaýew",
        "Джабаров Dzhabarov Джабаров Ҷабборов Jabborov Жабборов Жабаров Жабаров Jabbarow",
        "Джапаров Dzhaparov Джапаров Ҷапаров Japarov Жапаров Жапаров Жапаров Japarow",
        "Шойгу Shoigu Шойгу Шойгу Shoygu Шойгу Шойгу Шойгу Şoýgu",
        "Рютте Rutte Рютте Рютте Ryutte Рютте Рютте Рютте Rýutte",
        "Щербаков Shcherbakov Щербаков Шербаков Sherbakov Шербаков Щербаков Щербаков Şerbakow",
        "Максимов Maximov Максимов Максимов Maksimov Максимов Максимов Максимов Maksimow",
        "Токаев Tokayev Токаєв Тоқаев To‘qayev Тўқаев Токаев Тоқаев Tokaýew",
        "Мирзиёев Mirziyoyev Мірзійоєв Мирзиёев Mirziyoyev Мирзиёев Мирзиёев Мирзиёев Mirziýoýew"
      })
  void oneNameBeginsAlikeInEightLanguages(String spellings) {
    List<String> skeletons =
        Stream.of(spellings.split(" ", -1))
            .map(NameSkeletonTest::of)
            .sorted(Comparator.comparing(String::length))
            .toList();

    assertThat(skeletons.get(0)).isNotEmpty();
    assertThat(skeletons).allMatch(skeleton -> skeleton.startsWith(skeletons.get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "Шойгу, Сигаев",
    "Shoigu, Sheiga",
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
  @ValueSource(strings = {"", "Ли", "Ан", "Oe", "а", "Eie", "Ким", "中", "Ккккг", "Xx", "Stst"})
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
