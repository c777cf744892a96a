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
import org.junit.jupiter.api.Test;

/** The namesakes that the officials of the bundled configuration are told apart from. */
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

  private List<String> found(String sentence, String language) {
    return finder.find(Tokens.of(sentence), language, DAY).stream().map(Mention::actor).toList();
  }
}
