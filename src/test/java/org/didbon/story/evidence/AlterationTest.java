package org.didbon.story.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.story.evidence.Alteration.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlterationTest {

  private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Президент Таджкистана в Пекине   | Президент Таджикистана в Пекине | true
          Пожар на рынке в Душнабе         | Пожар на рынке в Душанбе        | true
          Двое задержаных на вокзале       | Двое задержанных на вокзале     | true
          Гражданин подал жолобу           | Гражданин подал жалобу          | false
          Суд удовлитворил иск             | Суд удовлетворил иск            | true
          Минстр ушёл                      | Министр ушёл                    | true
          Следоватиль ушёл                 | Следователь ушёл                | true
          Презиент подисал договор         | Президент подписал договор      | true
          Взрыв вДушанбе                   | Взрыв в Душанбе                 | true
          Minister arested in Tashkent     | Minister arrested in Tashkent   | true
          Полиция задержала 17 мигрантов   | Полиция задержала 18 мигрантов  | false
          Восемь погибших в Хороге         | Семь погибших в Хороге          | false
          Убит министр                     | Убил министр                    | false
          Министр задержан в Бишкеке       | Министр задержал в Бишкеке      | false
          Ташкент вводит войска            | Ташкент выводит войска          | false
          Банк вводит новый налог          | Банк водит новый налог          | false
          Суд прекратил дело банка         | Суд превратил дело банка        | false
          Генерал Назаров ушёл             | Генерал Назиров ушёл            | false
          Генерал Назаров ушёл             | Генерал Назаоров ушёл           | true
          Ирак закрыл границу              | Иран закрыл границу             | false
          Вина доказана                    | Вина не доказана                | false
          Презиент подисал договоор        | Президент подписал договор      | false
          Взрыв в Душанбе                  | Взрыв в Душанбе                 | false
          Взрыв в Душанбе                  | ''                              | false
          """)
  void anErrorOfTypingIsNoOtherHeadline(String before, String after, boolean misprint) {
    assertThat(headline("1", before, after).isMisprint()).isEqualTo(misprint);
    assertThat(headline("1", after, before).isMisprint()).as("mended or made").isEqualTo(misprint);
  }

  @Test
  void onlyAHeadlineMayBeMisprinted() {
    Alteration sentence =
        new Alteration("a", "1", Kind.SENTENCE, NOON, "Рынок в Душнабе.", "Рынок в Душанбе.");

    assertThat(sentence.isMisprint()).isFalse();
  }

  @Test
  void whatCameOnceIsToldOnceOfEachReport() {
    List<Alteration> told = List.of(headline("1", "Один", "Другой"));

    assertThat(Alteration.untold(List.of(headline("1", "Третий", "«ДРУГОЙ»")), told)).isEmpty();
    assertThat(Alteration.untold(List.of(headline("1", "Другой", "Один")), told)).hasSize(1);
    assertThat(Alteration.untold(List.of(headline("2", "Один", "Другой")), told)).hasSize(1);
    Alteration elsewhere = new Alteration("b", "1", Kind.HEADLINE, NOON, "Один", "Другой");
    assertThat(Alteration.untold(List.of(elsewhere), told)).hasSize(1);
  }

  @Test
  void aPassageThatWentBeforeIsToldWithMoreOnly() {
    List<Alteration> told = List.of(gone("Суд отложен. Врач молчит."));

    assertThat(Alteration.untold(List.of(gone("Врач молчит.")), told)).isEmpty();
    assertThat(Alteration.untold(List.of(gone("Врач мол")), told)).hasSize(1);
    assertThat(Alteration.untold(List.of(gone("Врач молчит. Он уехал.")), told)).hasSize(1);
  }

  @Test
  void aSentenceIsToldAgainIfItSaysAThirdThing() {
    List<Alteration> told = List.of(sentence("Погибли трое.", "Погибли двое."));

    assertThat(Alteration.untold(List.of(sentence("Погибли трое.", "Погибли двое!")), told))
        .isEmpty();
    assertThat(Alteration.untold(List.of(sentence("Погибли двое.", "Погибли пять.")), told))
        .hasSize(1);
  }

  @Test
  void eachChangeIsToldWithWhatItWas() {
    Item now = item("1").from("a").build();
    String stays = "Патрушев встретился с послом Таджикистана в Москве.";
    String goes = "Посольство отказалось от комментариев.";
    String count = "Полиция задержала на рынке 47 мигрантов без патентов.";
    String other = count.replace("47", "74");

    List<Alteration> all =
        Alteration.between(
            now,
            new ReportWords("Посол в Москве", String.join(" ", stays, goes, count), false),
            new ReportWords("Встреча прошла", stays + " " + other, false),
            Alerted.NOTHING,
            NOON);

    assertThat(all)
        .containsExactly(
            headline("1", "Посол в Москве", "Встреча прошла"), gone(goes), sentence(count, other));
    assertThat(Alteration.removed("a", "1", NOON))
        .isEqualTo(new Alteration("a", "1", Kind.REMOVED, NOON, "", ""));
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsReadAsItIsWritten(Kind kind) {
    assertThat(Kind.of(kind.word())).isEqualTo(kind);
    assertThat(kind.word()).isNotEmpty().isLowerCase();
  }

  private static Alteration headline(String item, String before, String after) {
    return new Alteration("a", item, Kind.HEADLINE, NOON, before, after);
  }

  private static Alteration gone(String passage) {
    return new Alteration("a", "1", Kind.PASSAGE, NOON, passage, "");
  }

  private static Alteration sentence(String before, String after) {
    return new Alteration("a", "1", Kind.SENTENCE, NOON, before, after);
  }
}
