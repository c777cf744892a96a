package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of spelling in which papers differ, and surnames that are another's for all that. */
class SpellingsTest {

  private final FoundNames found =
      FoundNames.among(
          actor("tokayev", "ru:Касым-Жомарт Кемелевич Токаев", "en:Kassym-Jomart Tokayev"),
          actor("mirziyoyev", "ru:Шавкат Миромонович Мирзиёев", "en:Shavkat Mirziyoyev"),
          actor("niyozov", "tg:Султон Ниёзов", "ru:Султон Ниёзов"),
          actor("hayes", "ru:Люси Хейз", "en:Lucy Hayes"),
          actor("hegseth", "ru:Пит Хегсет", "en:Pete Hegseth"),
          actor("clinton", "ru:Хиллари Клинтон", "en:Hillary Clinton"),
          actor("gore", "ru:Альберт Гор", "en:Albert Gore"),
          actor("medvedev", "ru:Дмитрий Анатольевич Медведев", "en:Dmitry Medvedev"),
          actor("vucic", "ru:Александар Вучич"),
          actor("orban", "ru:Виктор Орбан", "en:Viktor Orban"));

  @ParameterizedTest
  @CsvSource({
    "tokayev, en, Kassym Jomart Tokayev flew home",
    "tokayev, en, Kassymjomart Tokayev flew home",
    "tokayev, ru, Касым Жомарт Токаев улетел домой",
    "tokayev, ru, Касымжомарт Токаев улетел домой",
    "tokayev, ru, Письмо Касым Жомарту Токаеву",
    "tokayev, kk, Қасым Жомарт Тоқаев үйіне ұшып кетті",
    "tokayev, uk, Касим-Жомарт Токаєв полетів додому",
    "mirziyoyev, en, Shavkat Mirziyayev flew home",
    "mirziyoyev, en, Shavkat Mirziyaev flew home",
    "mirziyoyev, en, Shavkat Mirziyoev flew home",
    "mirziyoyev, ru, Шавкат Мирзияев улетел домой",
    "mirziyoyev, ru, Встреча с Мирзияевым прошла хорошо",
    "niyozov, ru, Султон Ниязов улетел домой",
    "hayes, ru, Люси Хейс улетела домой",
    "hegseth, uk, Піт Гегсет полетів додому",
    "hegseth, uk, Піт Хегсет полетів додому",
    "hegseth, uk, Розмова з Гегсетом тривала годину",
    "clinton, uk, Гілларі Клінтон полетіла додому",
    "clinton, uk, Хілларі Клінтон полетіла додому",
    "gore, ru, Эл Гор улетел домой",
    "gore, ru, Фильм Эла Гора показали снова",
    "medvedev, ru, Дима Медведев улетел домой",
    "orban, ru, Витя Орбан улетел домой",
    "vucic, ru, Александр Вучич улетел домой",
    "vucic, en, Aleksandar Vucic flew home"
  })
  void eachKindIsReadAsTheSamePerson(String id, String language, String text) {
    assertThat(found.people(text, language)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Shavkat Mirzayev won the cup",
    "ru, Шавкат Мирзаев выиграл кубок",
    "en, Kassym Nurlan Tokayev opened a shop",
    "en, Jomart Tokayev opened a shop",
    "ru, Люси Хейг открыла магазин",
    "ru, Пётр Хегсет открыл магазин",
    "ru, Эд Гор открыл магазин",
    "ru, Вова Медведев открыл магазин",
    "ru, Володя Орбан открыл магазин"
  })
  void anotherNameIsAnotherPerson(String language, String text) {
    assertThat(found.people(text, language)).isEmpty();
  }
}
