package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several watched people of one surname or one full name. */
class SharedSurnamesTest {

  private final FoundNames brothers =
      FoundNames.among(
          actor("igor", "ru:Игорь Бугров", "en:Igor Bugrov"),
          actor("oleg", "ru:Олег Бугров", "en:Oleg Bugrov"));

  private final FoundNames couple =
      FoundNames.among(
          actor("helen", "ru:Хелен Даттон", "en:Helen Dutton"),
          actor("frank", "ru:Фрэнк Даттон", "en:Frank Dutton"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Бугров открыл завод",
        "ru | По словам Бугрова, цех достроят",
        "en | Bugrov opened a plant",
        "kk | Бугров зауыт ашты",
        "uz | Bugrov zavod ochdi",
      })
  void aSurnameAloneIsOneOfThem(String language, String text) {
    assertThat(brothers.people(text, language)).containsExactly("igor", "oleg");
    assertThat(brothers.in(text, language)).allMatch(found -> found.contains(" one_of "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "igor | Игорь Бугров открыл завод. Бугров доволен",
        "oleg | О. Бугров открыл завод. Бугров доволен",
        "oleg | «Олег не придёт», — сказали в приёмной. Бугров занят",
      })
  void aGivenNameDecides(String id, String text) {
    assertThat(brothers.people(text, "ru")).containsExactly(id);
    assertThat(brothers.in(text, "ru")).noneMatch(found -> found.contains(" one_of "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "helen | Даттон заявила о победе",
        "helen | Утечка могла навредить Даттон",
        "helen | Штаты проголосовали за Даттон",
        "helen | Хелен проиграла. Даттон признала это",
        "frank | Даттон заявил о победе",
        "frank | Утечка могла навредить Даттону",
        "frank | Штаты проголосовали за Даттона",
        "frank | Даттон уехал",
      })
  void grammarTellsManFromWoman(String id, String text) {
    assertThat(couple.people(text, "ru")).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Утечка могла навредить Даттон", "Даттон признала это", "Помогать Даттон трудно"})
  void aVerbBesideAnUnchangedSurnameSpeaksNotAgainstAWoman(String text) {
    FoundNames alone = FoundNames.among(actor("helen", "ru:Хелен Даттон"));

    assertThat(alone.people(text, "ru")).containsExactly("helen");
  }

  @Test
  void noneOfThemIsMeantWhereAWordBeforeMayBeAGivenName() {
    assertThat(
            brothers.in(
                "В поджоге признался 52-летний Уриэль Бугров. Соседи Бугрова давно молчат об этом"
                    + " случае",
                "ru"))
        .isEmpty();
  }

  @Test
  void twoOfOneFullNameAreBothMeantAndSaidToBeUnsure() {
    FoundNames two =
        FoundNames.among(actor("one", "ru:Игорь Бугров"), actor("two", "ru:Игорь Бугров"));

    assertThat(two.in("Игорь Бугров открыл завод. Бугров доволен"))
        .containsExactly(
            "one one_of Игорь Бугров",
            "two one_of Игорь Бугров",
            "one one_of Бугров",
            "two one_of Бугров");
  }

  @Test
  void aPatronymicTellsTwoOfOneFullNameApart() {
    FoundNames two =
        FoundNames.among(
            actor("one", "ru:Игорь Петрович Бугров"), actor("two", "ru:Игорь Львович Бугров"));

    assertThat(two.people("Игорь Львович Бугров открыл завод. Бугров доволен", "ru"))
        .containsExactly("two");
  }
}
