package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.actor.NameFinder;
import org.didbon.domain.Actor;
import org.didbon.text.Script;
import org.didbon.text.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The namesakes that the officials of the bundled configuration are told apart from. */
@Tag("slow")
class BundledNamesTest {

  private static final Instant DAY = Instant.parse("2024-04-06T09:00:00Z");

  private final List<Actor> actors = ConfigFolder.bundled(Map.of()).actors();
  private final NameFinder finder = NameFinder.of(actors);

  @Test
  void noNamesakeOfTheConfigurationIsTakenForTheOfficial() {
    List<String> taken = new ArrayList<>();
    for (Actor actor : actors) {
      for (String namesake : actor.not()) {
        boolean latin = Script.of(namesake) == Script.LATIN;
        for (String language : latin ? List.of("en", "und", "uz") : List.of("ru", "uk", "tg")) {
          String sentence = latin ? namesake + " opened a shop" : namesake + " открыл магазин";
          if (found(sentence, language).contains(actor.id())) {
            taken.add(language + ": " + namesake + " for " + actor.id());
          }
        }
      }
    }
    assertThat(taken).isEmpty();
  }

  private static final Map<String, List<String>> ENDINGS =
      Map.of(
          "tg", List.of("ро", "и", "у", "рост", "аш", "ам"),
          "uz", List.of("ni", "ning", "ga", "dan", "da", "dir", "lar", "ни", "нинг", "га", "дан"),
          "kk",
              List.of("тың", "дың", "ты", "ды", "ке", "ге", "қа", "ға", "тан", "дан", "пен", "мен"),
          "ky",
              List.of(
                  "дун", "тун", "дын", "тын", "ду", "ту", "га", "ка", "го", "ко", "дон", "тон"));

  @Test
  void whatAnAlertQuotesIsUnderstoodWhenTyped() {
    ActorBook book = ActorBook.of(actors);
    List<String> lost = new ArrayList<>();
    int quoted = 0;
    for (Actor actor : actors) {
      for (String name : actor.names().values().stream().flatMap(List::stream).toList()) {
        for (Map.Entry<String, List<String>> endings : ENDINGS.entrySet()) {
          for (String ending : endings.getValue()) {
            String form = name + ending;
            if (found(form + " 1", endings.getKey()).contains(actor.id())) {
              quoted++;
              if (!book.namedExactly(form).contains(actor)) {
                lost.add(form + " for " + actor.id());
              }
            }
          }
        }
      }
    }
    assertThat(quoted).isGreaterThan(1000);
    assertThat(lost).isEmpty();
  }

  /** Those who speak for a state, command, or are in charge of work and migration. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Об этом журналистам сообщил начальник службы Иматшо Нодирзода | nodirzoda
          tg | Дар ин бора Иматшо Нодирзода ба хабарнигорон гуфт | nodirzoda
          ru | Каната Сагынбаева спросили о квотах для мигрантов | sagynbaev
          ky | Бул тууралуу Аскат Алагөзов жазды | alagozov
          ru | По словам Алагозова, указ уже подписан | alagozov
          ru | Министра труда Аскарбека Ертаева вызвали в мажилис | yertayev
          kk | Асқарбек Ертаев еңбек нарығы туралы айтты | yertayev
          ru | Светлану Жакупову освободили от должности | zhakupova
          ru | У Аслана Аталыкова спросили о регистрации иностранцев | atalykov
          en | Aibek Smadiyarov told reporters on Monday | smadiyarov
          kk | Ерлан Жетібаев брифингте сұраққа жауап берді | zhetybayev
          uz | Bu haqda Sherzod Asadov maʼlum qildi | asadov
          ru | Заявление Шерзода Асадова опубликовали вечером | asadov
          ru | Ахрор Бурханов прокомментировал сообщения о задержаниях | burkhanov
          ru | Сводку зачитал Игорь Конашенков | konashenkov
          ru | Парад принимал генерал Андрей Мордвичев | mordvichev
          uk | Андрія Гнатова призначили на посаду | hnatov
          uk | Про це повідомив речник МЗС Георгій Тихий | tykhyi
          uk | Олег Іващенко очолив розвідку | ivashchenko
          ru | На берегу океана Тихий ветер, тихий вечер | ''
          ru | Премьер Азербайджана Али Асадов прибыл в Баку | ''
          ru | Поэт Асадов писал о любви, а Бурханов — о войне | ''
          """)
  void theOfficialsOfTheBeatAreFoundByTheirNames(String language, String sentence, String whom) {
    List<String> expected = whom.isEmpty() ? List.of() : List.of(whom);
    assertThat(newest(sentence, language)).isEqualTo(expected);
  }

  private List<String> newest(String sentence, String language) {
    Instant day = Instant.parse("2026-03-10T09:00:00Z");
    return finder.find(Tokens.of(sentence), language, day).stream().map(Mention::actor).toList();
  }

  private List<String> found(String sentence, String language) {
    return finder.find(Tokens.of(sentence), language, DAY).stream().map(Mention::actor).toList();
  }
}
