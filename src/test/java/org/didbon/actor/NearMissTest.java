package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.didbon.actor.NearMiss.NameObjection;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

  private static final Instant WHEN = Instant.parse("2024-04-06T09:00:00Z");

  private static final NameFinder FINDER =
      NameFinder.of(
          List.of(
              actor("patrushev", "Николай Патрушев", BareSurname.AUTO),
              actor("lavrov", "Сергей Лавров", BareSurname.NEVER),
              actor("matvienko", "Валентина Матвиенко", BareSurname.AUTO)));

  @ParameterizedTest
  @CsvSource({
    "Дмитрий Патрушев приехал в Душанбе, patrushev, OTHER_NAME",
    "Вчера Лавров приехал в Душанбе, lavrov, NEVER",
    "Вчера Андрей Патрушев приехал в Душанбе, patrushev, NAMESAKE",
    "Пожар на улице Патрушева в Москве, patrushev, THING",
    "Дмитрий Патрушев и футболисты. Патрушев приехал, patrushev, OTHER_NAME"
  })
  void whoIsNotMeantIsToldWithTheReason(String text, String actor, NameObjection why) {
    NameReading reading = FINDER.explain(Tokens.of("", text), "ru", WHEN);

    assertThat(reading.mentions()).isEmpty();
    assertThat(reading.nearly()).extracting(NearMiss::actor).contains(actor);
    assertThat(reading.nearly().get(0).objection()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    "Николай Патрушев и Валентина Матвиенко встретились в Душанбе",
    "В Душанбе говорят о погоде"
  })
  void whoIsFoundOrNotThereIsNotNearlyFound(String text) {
    NameReading reading = FINDER.explain(Tokens.of("", text), "ru", WHEN);

    assertThat(reading.mentions()).isEqualTo(FINDER.find(Tokens.of("", text), "ru", WHEN));
    assertThat(reading.nearly()).isEmpty();
  }

  private static Actor actor(String id, String russian, BareSurname bare) {
    return new Actor(
        id,
        id,
        Map.of("ru", List.of(russian)),
        "",
        "RU",
        List.of(),
        "",
        bare,
        List.of("Андрей " + russian.split(" ", 2)[1]));
  }
}
