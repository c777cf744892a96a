package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominativeTest {

  @ParameterizedTest
  @CsvSource({
    "ru, Игоря Зимина",
    "ru, Игорю Зимину",
    "ru, Зиминым Игорем",
    "ru, Веры Зиминой",
    "ru, Игоря Олеговича Зимина",
    "ru, Ольги Петровны",
    "ru, Рустаму Азимову",
    "ru, Владимир Зимина",
    "uk, Миколи Степаненка",
    "en, Igor Zimin's",
  })
  void aNameInAnotherCaseIsSeen(String language, String name) {
    assertThat(Nominative.mayBe(name, language)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Игорь Зимин",
    "ru, Зимин Игорь Олегович",
    "ru, Вера Зимина",
    "ru, Ольга Петровна Зимина",
    "ru, Александра Зимина",
    "ru, Саида Каримова",
    "ru, Эмомали Рахмон",
    "ru, Гульнара Алиева",
    "ru, Ли Кэцян",
    "ru, Хамид Карзай",
    "ru, Имран Хан",
    "uk, Микола Степаненко",
    "tg, Эмомалӣ Раҳмон",
    "kk, Қасым-Жомарт Тоқаев",
    "en, Igor Zimin",
    "en, Prince Charles",
    "uz, Oʻtkir Sultonov",
  })
  void aNameThatMayBeInTheNominativeIsLeftAlone(String language, String name) {
    assertThat(Nominative.mayBe(name, language)).isTrue();
  }
}
