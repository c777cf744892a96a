package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.didbon.domain.Items.item;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.BadInput;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealActorsTest {

  private static final Actor PATRUSHEV =
      new Actor(
          "patrushev",
          "Nikolai Patrushev",
          Map.of("ru", List.of("Николай Платонович Патрушев")),
          "",
          "RU",
          List.of(),
          "",
          BareSurname.AUTO,
          List.of("Дмитрий Патрушев"));

  /** Query, title, text, the matched words in order; none where it must not match. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          мигрант                 | О мигрантах          | И мигрант            | мигрантах, мигрант
          мигрант                 | О мигрени            |                      |
          елка                    | Ёлку привезли        |                      | Ёлку
          "трудовой мигрант"      | Трудовых мигрантов   |                      | Трудовых мигрантов
          "трудовой мигрант"      | Трудовых             | мигрантов            |
          =Крокус                 | В КРОКУС-Сити        | у Крокуса            | КРОКУС
          мигр*                   | Миграция и мигранты  |                      | Миграция, мигранты
          таджик узбек            | Таджики              | и узбеки             | Таджики, узбеки
          таджик узбек            | Таджики              |                      |
          таджик OR узбек         | Узбеки               |                      | Узбеки
          таджик ИЛИ узбек        | Узбеки               |                      | Узбеки
          мигрант NOT птица       | Мигранты             |                      | Мигранты
          мигрант -птица          | Мигранты и птицы     |                      |
          таджик NEAR/2 депортация | Депортация двух молодых таджиков |            | Депортация, таджиков
          таджик NEAR/2 депортация | Депортация двух совсем молодых таджиков |     |
          title:мигрант           | Новости              | о мигрантах          |
          text:мигрант            | Мигранты             | о мигрантах          | мигрантах
          lang:ru AND мигрант     | Мигранты             |                      | Мигранты
          lang:en AND мигрант     | Мигранты             |                      |
          source:asiaplus AND мигрант | Мигранты         |                      | Мигранты
          country:TJ AND мигрант  | Мигранты             |                      | Мигранты
          country:KZ AND мигрант  | Мигранты             |                      |
          @patrushev              | Слова Николая Патрушева | Патрушев сказал   | Николая Патрушева, Патрушев
          @patrushev              | Дмитрий Патрушев о севе |                   |
          #birds OR мигрант       | Птицы                |                      | Птицы
          """)
  void findsWhatAQueryAsksAndShowsWhere(String query, String title, String text, String words) {
    ItemMatcher matcher =
        ItemMatcher.of(
            List.of(PATRUSHEV), List.of(rule("birds", "птица")), Map.of("asiaplus", "TJ"));
    Item item = item("1").in("ru").title(title).text(text == null ? "" : text).build();

    List<String> found =
        matcher
            .match(QueryParser.parse(query), item)
            .map(spans -> spans.stream().map(span -> span.form(item)).toList())
            .orElse(List.of());

    assertThat(String.join(", ", found)).isEqualTo(words == null ? "" : words);
  }

  @Test
  void allActorsAndRulesAreRunAtOnce() {
    ItemMatcher matcher =
        ItemMatcher.of(
            List.of(PATRUSHEV),
            List.of(
                rule("birds", "птица"),
                rule("migrants", "мигрант"),
                rule("both", "#migrants @patrushev")),
            Map.of());
    Item item = item("1").in("ru").title("Николай Патрушев о мигрантах").build();

    Matched matched = matcher.match(item);

    assertThat(matched.failures()).isEmpty();
    assertThat(matched.matches())
        .extracting(Match::subject)
        .containsExactly(
            Subject.actor("patrushev"), Subject.rule("migrants"), Subject.rule("both"));
    assertThat(matched.matches().get(0).ground()).isEqualTo(Ground.FULL_NAME);
  }

  @ParameterizedTest
  @CsvSource({"#nowhere", "@nobody", "#loop"})
  void aRuleThatRefersToNothingOrToItselfIsRefused(String query) {
    assertThatThrownBy(
            () -> ItemMatcher.of(List.of(PATRUSHEV), List.of(rule("loop", query)), Map.of()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("loop");
  }

  private static Rule rule(String id, String query) {
    return new Rule(id, "", query, Rule.Severity.NORMAL, List.of(), List.of());
  }
}
