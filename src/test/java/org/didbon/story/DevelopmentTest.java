package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reports take a story further. */
class DevelopmentTest {

  private static final Instant EARLIER = SEEN.minus(Duration.ofHours(13));

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
    assertThat(isIn(report(language, now), before, SEEN)).isTrue();
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
    assertThat(isIn(report(language, now), before, SEEN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "11, Суд оштрафовал водителя на две тысячи, false",
    "12, Суд оштрафовал водителя на две тысячи, true",
    "12, Задержан водитель автобуса в Худжанде, false"
  })
  void otherWordsAfterALongSilenceAre(int hours, String now, boolean news) {
    String before = "В Худжанде задержан водитель автобуса";

    assertThat(isIn(report("ru", now), before, SEEN.minus(Duration.ofHours(hours))))
        .isEqualTo(news);
  }

  /** The same happenings in each are news where a report tells them plainly. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Суд оштрафовал водителя на крупную сумму       | true
          ru | Адвокат сказал, что суд оштрафовал водителя    | true
          ru | Почему суд оштрафовал водителя                 | false
          ru | Суд оштрафовал водителя. Что это значит        | false
          ru | Водитель на свободе: как суд его оштрафовал    | false
          ru | «Суд оштрафовал водителя»                      | false
          ru | Юрист объяснил, почему суд оштрафовал водителя | false
          en | Court fines the driver                         | true
          en | WHO: court fines the driver                    | true
          en | Why the court fined the driver                 | false
          en | Explainer: court fines the driver              | false
          uk | Чому суд оштрафував водія                      | false
          tg | Чаро суд ронандаро ҷарима кард                 | false
          tg | Суд ронандаро ҷарима кард                      | true
          uz | Nega sud haydovchini jarimaga tortdi           | false
          uz | Нега суд ҳайдовчини жаримага тортди            | false
          uz | Sud haydovchini jarimaga tortdi                | true
          ky | Эмне үчүн сот айдоочуга айып салды             | false
          ky | Сот айдоочуга айып салды                       | true
          kk | Неге сот жүргізушіге айыппұл салды             | false
          kk | Сот жүргізушіге айыппұл салды                  | true
          """)
  void whatOnlyExplainsIsNoNewsAfterASilence(String language, String now, boolean news) {
    Item first =
        item("0")
            .in("ru")
            .title("В Худжанде задержан водитель автобуса")
            .published(EARLIER)
            .build();

    assertThat(isIn(report(language, now), first)).isEqualTo(news);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Полиция задержала подозреваемого в нападении | ru | Суд приговорил напавшего на мигранта
          ru | В доме журналиста прошёл обыск               | en | Journalist detained in Dushanbe
          en | Tourist missing in the Pamirs                | ru | Пропавший на Памире турист найден мёртвым
          ru | Неизвестные избили мигранта в Москве         | ru | Задержаны двое по делу об избиении
          ru | В Андижане отравились дети в детском саду    | uz | Zaharlanish: bog'cha mudirasi hibsga olindi
          ru | Журналиста задержали в Душанбе               | en | Journalist freed by a Dushanbe court
          en | Former mayor sentenced to nine years         | ru | Бывший мэр подал апелляцию
          ru | Госдума приняла закон о мигрантах            | ru | Путин подписал закон о мигрантах
          en | Talks on the border begin in Batken          | tg | Созишнома дар бораи марз имзо шуд
          """)
  void aLaterStageIsNews(String language, String before, String other, String now) {
    Item first = item("0").in(language).title(before).build();

    assertThat(isIn(report(other, now), first)).isTrue();
    assertThat(isIn(item("0").in(language).title(before + "!").build(), report(other, now)))
        .as("told the other way round")
        .isFalse();
  }

  @Test
  void aStageThatAReportNamedBelowItsHeadlineIsNoNews() {
    Item first =
        item("0").in("en").title("Police raid a house").text("Two men were detained.").build();

    assertThat(isIn(report("en", "Two men detained in a raid"), first)).isFalse();
  }

  @Test
  void anotherLanguageAloneIsNoNewsAfterASilence() {
    Item first =
        item("0")
            .in("ru")
            .title("В Худжанде задержан водитель автобуса")
            .published(EARLIER)
            .build();

    assertThat(isIn(report("en", "Bus driver detained in Khujand"), first)).isFalse();
    assertThat(isIn(report("en", "Bus driver freed by a court in Khujand"), first)).isTrue();
  }

  @Test
  void aDenialOfWhatWasClaimedIsNews() {
    Item claim = item("0").in("ru").title("Посольство вербует мигрантов, заявил Патрушев").build();

    assertThat(isIn(report("ru", "МИД опроверг вербовку мигрантов"), claim)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Рахмон потребовал наказать виновных  | true
          en | Rahmon condemns attack on migrants   | true
          ru | Рахмон прибыл на место нападения     | false
          ru | Нападение на мигрантов               | false
          """)
  void whoCondemnsReacts(String language, String now, boolean reacts) {
    List<String> before = List.of("Нападение на мигрантов");

    assertThat(Development.isReaction(report(language, now), before)).isEqualTo(reacts);
  }

  private static boolean isIn(Item report, Item before) {
    return Development.isIn(report, List.of(before.title()), List.of(before), before.when());
  }

  private static boolean isIn(Item report, String before, Instant last) {
    Item first = item("0").in(report.language()).title(before).published(last).build();
    return isIn(report, first);
  }

  private static Item report(String language, String title) {
    return item("1").from("tass").in(language).title(title).build();
  }
}
