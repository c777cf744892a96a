package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those whom the press calls by the given name alone, and the other bearers of it. */
class GivenAloneTest {

  private final FoundNames found =
      FoundNames.among(
          actor("clinton", "ru:Хиллари Клинтон", "en:Hillary Clinton"),
          actor("harris", "ru:Камала Харрис", "en:Kamala Harris"),
          actor("may", "ru:Тереза Мэй", "en:Theresa May"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clinton | en | Hillary takes the lead among Democrats in Ohio",
        "clinton | en | Sanders Attacks Hillary Over Her Emails",
        "clinton | en | Senators asked Hillary about the embassy",
        "clinton | en | What went wrong with Hillary's campaign",
        "clinton | en | Trump: Hillary lied",
        "clinton | ru | За Хиллари голосовали женщины, за соперника демократы победнее",
        "clinton | ru | Команда Хиллари собрала рекордную сумму на предвыборную кампанию",
        "clinton | ru | Обама поддержал Хиллари",
        "clinton | uk | Трамп знову образив Хілларі",
        "harris | en | Kamala lost every swing state to Trump",
        "harris | ru | Камалу выдвинули кандидатом вместо Байдена"
      })
  void inPoliticsTheyAreMeant(String id, String language, String text) {
    assertThat(found.in(text, language)).singleElement().asString().startsWith(id + " given_alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Hillary bakes bread in Ohio",
        "en | Edmund Hillary never stood in an election. Hillary kept bees",
        "en | Sir Hillary met the senator",
        "en | Hillary was the first on Everest, the candidate recalled",
        "en | Hillary Duff sang for the Democrats",
        "en | Storm Hillary may delay the election in Florida",
        "en | Voters at Fort Hillary School waited for hours",
        "en | The Hillary-class boat was shown to senators",
        "ru | Хиллари печёт хлеб",
        "ru | Хиллари Суонк сыграла кандидата в президенты",
        "ru | Кандидат назвал щенка Хиллари",
        "ru | Сэр Эдмунд Хиллари не участвовал в выборах, Хиллари разводил пчёл",
        "en | Theresa lost the election",
        "ru | Тереза проиграла выборы"
      })
  void elsewhereTheyAreAnybody(String language, String text) {
    assertThat(found.in(text, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Hillary Clinton lost. Hillary blamed the FBI | clinton full_name Hillary Clinton"
      })
  void whoIsNamedAnywayIsNotTakenFromTheGivenName(String language, String text, String mention) {
    assertThat(found.in(text, language)).containsExactly(mention);
  }
}
