package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.util.List;
import org.didbon.domain.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports take a story further. */
class DevelopmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Пожар на рынке: 3 погибших        | Пожар на рынке, уже 8 погибших
          ru | На стройке погибли 3 человека     | Число погибших на стройке: 8 человек
          ru | Депортировали 1 200 мигрантов     | Депортировали 1 900 мигрантов
          ru | Число пострадавших — 3            | Врачи: 5 пострадавших
          ru | Двое погибших при взрыве          | Взрыв: уже 5 погибших
          ru | Задержаны трое граждан Узбекистана | Задержаны семеро граждан Узбекистана
          ru | Суд выдворил троих мигрантов      | Суд выдворил 12 мигрантов
          en | Two people killed in a raid       | Raid: seven people killed
          tg | Се нафар ҳалок шуд                | Панҷ нафар ҳалок шуд
          uz | Ikki kishi halok boʻldi           | To'rt kishi halok bo'ldi
          uz | Икки киши ҳалок бўлди             | Тўрт киши ҳалок бўлди
          ky | Эки киши каза болду               | Беш киши каза болду
          kk | Екі адам қаза тапты               | Он адам қаза тапты
          en | Three towns flooded, 40 homes lost | Flood: 52 homes lost
          tg | Дар сохтмон 3 кас ҳалок шуд       | Дар сохтмон 8 кас ҳалок шуд
          uz | Yong‘inda 3 kishi halok bo‘ldi    | Yong‘inda 8 kishi halok bo‘ldi
          ky | Өрттө 3 киши каза болду           | Өрттө 8 киши каза болду
          kk | Өртте 3 адам қаза тапты           | Өртте 8 адам қаза тапты
          """)
  void anotherNumberOfTheSameIsNews(String language, String before, String now) {
    assertThat(Development.isIn(report(language, now), List.of(before), SEEN)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Пожар на рынке: 3 погибших       | При пожаре на рынке 3 погибших
          ru | Закон примут 18 ноября           | Закон принят 19 ноября
          ru | Бюджет на 2026 год принят        | Бюджет до 2027 года
          ru | Пожар на рынке: 3 погибших       | 12 машин тушат рынок
          ru | Двое погибших при взрыве         | Взрыв: 2 погибших
          ru | Депортированы 3 мигрантов         | Депортировали семью мигрантов
          ru | Министр прибыл в Душанбе         | Глава ведомства в таджикской столице
          ru | Министр прибыл в Душанбе         | Министр прибыл в Душанбе
          en | Ministers meet on 5 May          | Ministers met on 6 May
          """)
  void otherWordsOfTheSameDayAreNot(String language, String before, String now) {
    assertThat(Development.isIn(report(language, now), List.of(before), SEEN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "11, Суд отпустил водителя под залог, false",
    "12, Суд отпустил водителя под залог, true",
    "12, Задержан водитель автобуса в Худжанде, false"
  })
  void otherWordsAfterALongSilenceAre(int hours, String now, boolean news) {
    List<String> before = List.of("В Худжанде задержан водитель автобуса");

    assertThat(Development.isIn(report("ru", now), before, SEEN.minus(Duration.ofHours(hours))))
        .isEqualTo(news);
  }

  private static Item report(String language, String title) {
    return item("1").in(language).title(title).build();
  }
}
