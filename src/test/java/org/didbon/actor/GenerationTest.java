package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import java.util.List;
import org.didbon.domain.Actor.BareSurname;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people of one full name: a mark of generation tells one from the other. */
class GenerationTest {

  private final FoundNames marked =
      FoundNames.among(
          actor("elder", "ru:Игорь Бугров-старший", "en:Igor Bugrov Sr."),
          actor("younger", "ru:Игорь Бугров-младший", "en:Igor Bugrov Jr."));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "elder   | Игорь Бугров-старший выступил",
        "elder   | Игоря Бугрова-старшего видели",
        "elder   | с Игорем Бугровым-старшим",
        "elder   | Игорь Бугров старший выступил",
        "elder   | Игорь Бугров (ст.) выступил, а Игорь Бугров-старший ушёл",
        "elder   | Игорь Бугров-отец ушёл",
        "younger | Игорь Бугров (мл.) выступил",
        "younger | Игорь Бугров (младший) выступил",
        "younger | Игорь Бугров — младший выступил",
        "younger | Игорь Бугров - младший выступил",
        "elder   | Игорь Бугров (ст.) умер",
        "elder   | Бугров (старший) умер",
        "elder   | Старший Бугров умер",
        "younger | Младшего Бугрова видели",
        "younger | Игорь Бугров-мл. выступил",
        "younger | Игорь Бугров-младший выступил",
        "younger | Игорю Бугрову-младшему вручили",
        "younger | об Игоре Бугрове-младшем",
        "younger | Игорь Бугров мл. выступил",
        "younger | Игорь Бугров-сын пришёл",
        "younger | И. Бугров-младший выступил",
        "younger | Бугров-младший выступил",
        "elder   | Бугрова-старшего видели"
      })
  void theMarkTellsWhom(String id, String text) {
    assertThat(marked.people(text, "ru")).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "elder   | en | Igor Bugrov Sr. spoke",
        "younger | en | Igor Bugrov (Jr.) spoke",
        "younger | en | The younger Bugrov spoke",
        "elder   | en | The elder Bugrov died",
        "elder   | uz | Katta Bugrov vafot etdi",
        "younger | uz | Kichik Bugrov keldi",
        "younger | kk | Кіші Бугров келді",
        "younger | ky | Кичүү Бугров келди",
        "younger | tg | Бугров (хурдӣ) омад",
        "younger | uk | Ігор Бугров (мол.) приїхав",
        "younger | en | Igor Bugrov Jr. spoke",
        "younger | en | Igor Bugrov, Jr., spoke",
        "younger | en | Igor Bugrov Junior spoke",
        "younger | en | Igor Bugrov the Younger spoke",
        "elder   | en | Igor Bugrov the Elder spoke",
        "younger | uk | Ігоря Бугрова-молодшого бачили",
        "elder   | uk | Ігорем Бугровим-старшим"
      })
  void theMarkTellsInOtherLanguages(String id, String language, String text) {
    assertThat(marked.people(text, language)).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Игорь Бугров, старший сын министра, выступил",
        "Игорю Бугрову старший лейтенант не поверил",
        "Игорь Бугров, мл. сержант, выступил"
      })
  void aWordThatBelongsToTheNextIsNoMark(String text) {
    FoundNames one =
        FoundNames.among(
            actor("igor", BareSurname.AUTO, List.of("Игорь Бугров-старший"), "ru:Игорь Бугров"));

    assertThat(one.people(text, "ru")).containsExactly("igor");
  }

  @Test
  void aNamesakeOfTheListMayHaveTheMark() {
    FoundNames one =
        FoundNames.among(
            actor("igor", BareSurname.AUTO, List.of("Игорь Бугров-младший"), "ru:Игорь Бугров"));

    assertThat(one.in("Игорь Бугров-младший пришёл. Бугров-младший устал.")).isEmpty();
    assertThat(one.in("Игорь Бугров пришёл, а Игорь Бугров-младший нет"))
        .containsExactly("igor full_name Игорь Бугров");
  }

  @Test
  void withoutAMarkTheElderIsMeant() {
    FoundNames son = FoundNames.among(actor("younger", "ru:Игорь Бугров-младший"));

    assertThat(son.in("Игорь Бугров выступил. Бугров устал.")).isEmpty();
    assertThat(son.people("Игорь Бугров-младший пришёл. Бугров устал.", "ru"))
        .containsExactly("younger");
  }

  @Test
  void aMarkThatNothingExplainsMeansNeither() {
    FoundNames two =
        FoundNames.among(
            actor("one", "ru:Игорь Олег Бугров"), actor("two", "ru:Игорь Марк Олег Бугров"));

    assertThat(two.in("Видели Игоря Бугрова-младшего")).isEmpty();
    assertThat(two.people("Игорь Бугров-старший и Игорь Бугров-младший", "ru"))
        .containsExactlyInAnyOrder("one", "two"); // the two of them, whichever is which
  }

  @Test
  void theFullerNameElsewhereInTheTextTellsWhom() {
    FoundNames two =
        FoundNames.among(
            actor("one", "ru:Игорь Олегович Бугров"), actor("two", "ru:Игорь Петрович Бугров"));

    assertThat(two.in("Игорь Бугров выступил. Игорь Петрович Бугров родился в Пензе."))
        .containsExactly("two full_name Игорь Бугров", "two full_name Игорь Петрович Бугров");
    assertThat(two.people("Игорь Бугров выступил", "ru")).containsExactly("one", "two");
  }

  @Test
  void initialsInBetweenTellWhom() {
    FoundNames two =
        FoundNames.among(
            actor("one", "ru:Игорь Олегович Бугров"), actor("two", "ru:Игорь Петрович Бугров"));

    assertThat(two.people("Игорь П. Бугров выступил", "ru")).containsExactly("two");
    assertThat(two.people("Игорь Д. Бугров выступил", "ru")).isEmpty();
  }
}
