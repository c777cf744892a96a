package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines of a few words, taken at times for another language, and who is meant by them. */
class HeadlineNamesakesTest {

  private static final NameFinder FINDER =
      NameFinder.of(
          List.of(
              official("zhilin", "Артём Жилин", "Artyom Zhilin", "Minister of Foreign Affairs"),
              official("duboveyev", "Тагир Дубовеев", "Tagir Duboveyev", "President"),
              official("ozerskiy", "Лев Озерский", "Lev Ozersky", "Prime Minister"),
              official(
                  "karimbek",
                  "Нурхан Каримбеков",
                  "Nurkhan Karimbekov",
                  "Chairman of the State Committee for National Security (GKNB)")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Футболшы Жилин гол соқты",
        "ru | Күрөшчү Жилин алтын алды",
        "uz | Дирижёр Жилин",
        "tr | Artyom Zhilin, footballer, joins Torpedo",
        "ky | Артём Жилин, певец",
        "ru | Артём Жилин, дехканин",
        "ru | Профессор Жилин: как лечить простуду",
        "ru | Биолог Жилин описал новый вид",
        "ru | Писатель Жилин издал роман",
        "ru | Космонавт Жилин вернулся на Землю",
        "ru | Граф Жилин построил усадьбу",
        "ru | Поэт Артём Жилин выступил в клубе",
        "ru | Артём Жилин, игрок «Торпедо», травмирован",
        "en | Poet Artyom Zhilin is remembered",
        "en | Professor Zhilin explains black holes",
        "en | Artyom Zhilin, a Boston surgeon, saved a child",
        "en | Defender Zhilin scores twice",
        "en | Zhilin serves 12 aces in Paris",
        "en | Zhilin reaches semifinal in Rome",
        "ru | Жилин вышел в полуфинал кубка",
        "uk | Жилін забив гол у Львові",
        "ru | Ильми Дубовеев, крымский татарин",
        "ru | Зироат Дубовеева посетила музей",
        "ru | Вторая ракетка мира Жилин снялся с турнира",
        "ru | Чемпион Европы Жилин вернулся домой",
        "ru | Боцман Жилин спас матроса",
        "en | Detective Zhilin returns in season two",
        "en | Artyom Zhilin, a namesake of the minister, bakes bread",
        "ru | Озерский район остался без света",
        "ru | Пожар в Озерском районе потушен",
        "uk | Озерський провулок перекрили",
      })
  void meansANamesake(String language, String text) {
    assertThat(people(text, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | zhilin | Diplomacy chief Artyom Zhilin flew home",
        "en | zhilin | Diplomacy chief Zhilin flew home",
        "en | karimbek | Spy chief Karimbekov says nothing",
        "ru | karimbek | Экс-глава ГКНБ Каримбеков вызван на допрос",
        "ru | duboveyev | Дубовеев поздравил теннисистку с победой в полуфинале",
        "ru | zhilin | Глава МИД Жилин забил гол в товарищеском матче",
        "en | zhilin | Zhilin takes part in talks before the cup final",
        "ru | ozerskiy | Озерский прибыл в район",
        "ru | duboveyev | Команда Дубовеева заявила протест",
        "ru | zhilin | Профессор Артём Жилин прочёл лекцию",
        "en | zhilin | Will Zhilin, Witko meet?",
        "en | zhilin | The Zhilin-Witko channel remains open",
        "en | duboveyev | duboveyev signs new migration law",
        "ru | duboveyev | дубовеев подписал закон о миграции",
      })
  void meansTheOfficial(String language, String actor, String text) {
    assertThat(people(text, language)).containsExactly(actor);
  }

  private static List<String> people(String text, String language) {
    return FINDER.find(Tokens.of(text), language, FoundNames.DAY).stream()
        .map(Mention::actor)
        .distinct()
        .toList();
  }

  private static Actor official(String id, String russian, String english, String post) {
    return new Actor(
        id,
        english,
        Map.of("ru", List.of(russian), "en", List.of(english)),
        "",
        "",
        List.of(new Role(post, "Russia", "2015", "")),
        "",
        BareSurname.AUTO,
        List.of());
  }
}
