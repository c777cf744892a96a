package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of a name that are common surnames of others: they count with the given name alone. */
class LentSurnamesTest {

  private final FoundNames found =
      FoundNames.among(
          actor(
              "mirziyoyev",
              "ru:Шавкат Миромонович Мирзиёев",
              "ru:Шавкат Мирзоев",
              "en:Shavkat Mirziyoyev",
              "en:Shavkat Mirzoyev"),
          actor(
              "rahimzoda",
              "ru:Рамазон Рахимзода",
              "ru:Рамазон Рахимов",
              "en:Ramazon Rahimzoda",
              "en:Ramazon Rahimov"),
          actor("karimov", "ru:Ислам Каримов", "en:Islam Karimov", "en:Islam Karimoff"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mirziyoyev | en | Shavkat Mirzoyev arrived in Astana",
        "mirziyoyev | en | Shavkat Mirzoev's decree is in force",
        "mirziyoyev | en | Shavkat Mirzoyev arrived. Mirzoyev will stay for a week",
        "mirziyoyev | ru | Беседа с Шавкатом Мирзоевым затянулась",
        "mirziyoyev | ru | Мирзоева Шавката встретили с хлебом",
        "mirziyoyev | tg | Шавкат Мирзоев ба Душанбе омад",
        "mirziyoyev | uk | Шавкат Мірзоєв прилетів",
        "mirziyoyev | en | Shavkat Mirziyoyev arrived. Ahmad Mirzoyev met him",
        "mirziyoyev | ru | Мирзиёев улетел домой",
        "rahimzoda | ru | Рамазон Рахимов отчитал милицию. По словам Рахимова, она спит",
        "rahimzoda | en | Ramazon Rahimov met the envoy",
        "karimov | ru | Каримов ушёл. Каримова сменил другой",
        "karimov | en | Karimoff died. Karimoff was 78"
      })
  void withTheGivenNameTheyAreThePerson(String id, String language, String text) {
    assertThat(found.people(text, language)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Mirzoyev opened a bakery. Mirzoyev bakes himself",
        "en | Alisher Mirzoyev won the bout. Mirzoyev is 19",
        "en | Sh. Mirzoyev took the stand",
        "en | President Mirzoyev of the wrestling federation resigned",
        "ru | Мирзоев уехал. За Мирзоевым приехала мать",
        "ru | Рустам Мирзоев и его сын Шавкат открыли пекарню",
        "ru | Шавкат Каримов, Мирзоев и другие уехали",
        "tg | Мирзоев омад ва Мирзоев рафт",
        "ru | Рахимов забил. Рахимова заменили",
        "en | Rahimov scored and Rahimov was booked"
      })
  void withoutItTheyAreAnybody(String language, String text) {
    assertThat(found.people(text, language)).doesNotContain("mirziyoyev", "rahimzoda");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | Shavkat Mirziyoyev met the minister. Mirzoyev thanked him | 1"})
  void nobodyNamedOtherwiseLendsThemTheGivenName(String language, String text, int places) {
    assertThat(found.in(text, language)).hasSize(places);
  }
}
