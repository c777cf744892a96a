package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surnames in the plural, and surnames in brackets: whose they are. */
class FamiliesTest {

  private final FoundNames found =
      FoundNames.among(
          actor("lavrov", "ru:Сергей Викторович Лавров", "en:Sergei Lavrov", "uk:Сергій Лавров"),
          actor("nazarbayev", "ru:Нурсултан Назарбаев", "en:Nursultan Nazarbayev"),
          actor("bush", "ru:Джордж Буш", "en:George Bush"),
          actor("petrenko", "ru:Олег Петренко", "en:Oleg Petrenko"),
          actor("kirill", "ru:Кирилл Гундяев"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lavrov | en | The Lavrovs' dacha was searched",
        "lavrov | en | Prosecutors froze the Lavrovs’ accounts",
        "lavrov | en | Police photographed Lavrovs' yacht in port",
        "lavrov | en | Sergei Lavrov left. The Lavrovs live in Moscow",
        "nazarbayev | en | How the Nazarbayevs got rich",
        "nazarbayev | en | A trial of the wealthy Nazarbayevs begins",
        "nazarbayev | en | Who guards the Nazarbayevs?",
        "bush | en | George Bush spoke. Guests came to the Bushes' ranch",
        "lavrov | ru | Дача Лавровых оказалась на чужой земле",
        "nazarbayev | ru | Активы Назарбаевых ищут в Лондоне",
        "lavrov | uk | Статки Лаврових оцінили журналісти",
        "lavrov | ru | Глава делегации (Лавров) ответил",
        "kirill | ru | Патриарх Кирилл (Гундяев) отслужил молебен"
      })
  void theFamilyOfOneWhoIsWatchedIsTold(String id, String language, String text) {
    assertThat(found.people(text, language)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The Lavrovs from Tula keep goats",
        "en | The Lavrovs, a couple of teachers, keep goats",
        "en | Brothers Lavrovs keep goats",
        "en | Ivan Lavrov fell ill. The Lavrovs' neighbours help",
        "en | The Petrenkos' farm burned down",
        "ru | Братья Лавровы открыли пекарню",
        "ru | Бизнес Лавровых из Тулы растёт",
        "ru | Пётр Лавров уехал. Дачу Лавровых продали",
        "ru | Галактион (Лавров) стал епископом",
        "ru | Молебен отслужил митрополит Иов (Лавров)"
      })
  void anotherFamilyIsNot(String language, String text) {
    assertThat(found.people(text, language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Пробка на Лавровском проспекте",
        "ru | Ремонт Лавровской набережной затянулся",
        "uk | Затор на Лавровському проспекті"
      })
  void aStreetIsNobodysOwn(String language, String text) {
    assertThat(found.people(text, language)).isEmpty();
  }
}
