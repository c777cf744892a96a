package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.fixture.FixedWatchlist;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.WatchlistView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryInWordsTest {

  private static final Catalogues CATALOGUES = StrictCatalogues.UTC;

  private static final WatchlistView WATCHLIST =
      FixedWatchlist.of(
          Watchlist.of(
              List.of(),
              List.of(),
              List.of(
                  new Rule(
                      "border",
                      "The border",
                      "граница",
                      Rule.Severity.NORMAL,
                      List.of(),
                      List.of())),
              List.of(
                  new SharedWords(
                      "migrants", "Migrants", Map.of("ru", "Мигранты"), "мигрант OR рабочий"),
                  new SharedWords("birds", "Birds", "птица OR стая"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | мигрант                         | Looks for: “мигрант”
          en | мигр*                           | Looks for: “мигр…”
          en | =Крокус ==ЕС                    | Looks for: exactly “крокус” and exactly “ЕС”
          en | суд OR арест OR "штраф суд"     | Looks for: “суд”, “арест” or “штраф суд”
          en | суд NOT $birds                  | Looks for: “суд”, but not “Birds”
          en | (суд OR арест) $migrants        | Looks for: (“суд” or “арест”) and “Migrants”
          en | ночь NEAR/3 $migrants             | Looks for: “ночь” near “Migrants” (at most 3 words between)
          en | ночь NEAR/s утро                    | Looks for: “ночь” and “утро” in one sentence
          en | суд BEFORE/5 арест              | Looks for: “суд” before “арест” (at most 5 words between)
          en | title:суд text:арест            | Looks for: “суд” in the headline and “арест” in the text
          en | twice:суд lang:ru country:TJ    | Looks for: “суд” in the headline or twice in the text and language: Russian and sources of this country: Tajikistan
          en | #border                         | Looks for: the topic “The border”
          ru | (суд OR арест) NEAR/3 $migrants | Ищет: («суд» или «арест») рядом с «Мигранты» (между ними не больше 3 слов)
          ru | title:$migrants NOT $birds      | Ищет: «Мигранты» в заголовке, но без: «Birds»
          """)
  void operatorsAreWordsAndListsAreTheirTitles(String language, String query, String told) {
    assertThat(told(language, query)).isEqualTo(told);
  }

  @Test
  void aFewWaysToMatchStandOnLinesOfTheirOwn() {
    assertThat(told("en", "title:суд OR (арест AND $migrants)"))
        .isEqualTo("Looks for one of these:\n• “суд” in the headline\n• “арест” and “Migrants”");
  }

  @Test
  void whatWouldTakeAScreenIsToldByWhatItIsMadeOf() {
    String many =
        "title:$migrants NOT title:$birds OR (ночь снег) OR (утро роса) OR (зима лыжи) OR (лето"
            + " жара) OR #border";

    assertThat(told("en", many))
        .isEqualTo(
            "Looks for these in many combinations: “Migrants”, the topic “The border”, “ночь”,"
                + " “снег”, “утро”, “роса”, “зима”, “лыжи” and 2 more\n"
                + "Leaves out: “Birds”");
  }

  private static String told(String language, String query) {
    return QueryInWords.of(query, WATCHLIST, CATALOGUES.in(language)).plain();
  }
}
