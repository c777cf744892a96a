package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class QueryTextTest {

  @Property(tries = 300)
  void everyQueryIsReadBackAsItWas(@ForAll("queries") Query query) {
    assertThat(QueryParser.parse(QueryText.of(query))).isEqualTo(query);
  }

  @Tag("long")
  @Property(tries = 20_000)
  void eachOfManyQueriesIsReadBackAsItWas(@ForAll("queries") Query query) {
    everyQueryIsReadBackAsItWas(query);
  }

  @Property(tries = 1_500)
  void anyTextIsAQueryThatCanBeWrittenOrAFaultInItsBounds(@ForAll("texts") String text) {
    try {
      Query query = QueryParser.parse(text);
      assertThat(QueryParser.parse(QueryText.of(query))).isEqualTo(query);
    } catch (QueryFault fault) {
      assertThat(fault.line()).isPositive();
      assertThat(fault.column()).isBetween(1, text.length() + 1);
      assertThat(fault.problem()).contains(";").doesNotContain("\n");
    }
  }

  @Example
  void aNumberTiedToCapitalsIsReadBackAsItWas() {
    for (String text : List.of("==12:30мигрант", "==30-ЕС", "\"==7:ЕС x\"")) {
      anyTextIsAQueryThatCanBeWrittenOrAFaultInItsBounds(text);
    }
  }

  @Tag("long")
  @Property(tries = 50_000)
  void eachOfManyTextsIsAQueryOrAFaultInItsBounds(@ForAll("texts") String text) {
    anyTextIsAQueryThatCanBeWrittenOrAFaultInItsBounds(text);
  }

  @Example
  void aFaultQuotesWhatStandsOnTwoLinesOnOne() {
    for (String text :
        List.of("lang:\"мигрант\nтаджик\"", "country:«а\u2028б»", "\"а\nб\" AND", "«а\nб» NEAR")) {
      assertThatThrownBy(() -> QueryParser.parse(text))
          .isInstanceOfSatisfying(
              QueryFault.class,
              fault -> assertThat(fault.problem()).as(text).doesNotContainPattern("[\n\u2028]"));
    }
  }

  @Example
  void writesParenthesesOnlyWhereTheyAreNeeded() {
    Query query =
        QueryParser.parse("(мигрант OR \"трудовая миграция\") AND title:(таджик) -source:tass");

    assertThat(QueryText.of(query))
        .isEqualTo("(мигрант OR \"трудовая миграция\") title:таджик NOT source:tass");
  }

  @Provide
  Arbitrary<Query> queries() {
    return RandomQueries.over(
        List.of("мигрант", "таджик", "или", "not", "near", "ozbek", "рядом", "title"),
        List.of("putin", "patrushev"),
        List.of("migrants", "2024-04"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "мигрант",
            "a",
            "OR",
            "AND",
            "NOT",
            "И",
            "или",
            "НЕ",
            "NEAR/3",
            "РЯДОМ/2",
            "(",
            "(",
            ")",
            ")",
            "\"",
            "«",
            "»",
            "=",
            "*",
            "-",
            "—",
            "@putin",
            "@",
            "#base",
            "#",
            "title:",
            "text:",
            "source:",
            "country:TJ",
            "lang:",
            "ru",
            "x:",
            " ",
            " ",
            " ",
            "\n",
            "'",
            ",",
            "😀",
            "́",
            "ы-ы",
            "12:30",
            "/",
            "\u202e",
            "ʼ",
            "ß",
            "İ",
            "~",
            "\ud83d")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
