package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.query.QueryParser.parse;

import java.util.List;
import java.util.Set;
import org.didbon.domain.Field;
import org.didbon.query.Query.ActorRef;
import org.didbon.query.Query.And;
import org.didbon.query.Query.Capitals;
import org.didbon.query.Query.Country;
import org.didbon.query.Query.Exact;
import org.didbon.query.Query.In;
import org.didbon.query.Query.Language;
import org.didbon.query.Query.Near;
import org.didbon.query.Query.Not;
import org.didbon.query.Query.Or;
import org.didbon.query.Query.Phrase;
import org.didbon.query.Query.Prefix;
import org.didbon.query.Query.RuleRef;
import org.didbon.query.Query.Source;
import org.didbon.query.Query.Twice;
import org.didbon.query.Query.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static final Query.Word A = new Word("таджик");
  private static final Query.Word B = new Word("узбек");
  private static final Query.Word C = new Word("киргиз");
  private static final Query LABOUR_MIGRANT =
      new Phrase(List.of(new Word("трудовои"), new Word("мигрант")));

  private static final Query COVID =
      new Phrase(List.of(new Word("covid"), new Word("19")), Set.of(1));

  record Case(String text, Query query) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Case> eachLineOfTheLanguage() {
    Query phrase = new Phrase(List.of(new Word("трудовой"), new Word("мигрант")));
    return List.of(
        new Case("таджик", A),
        new Case("ТАДЖИК", A),
        new Case("Ёлка", new Word("елка")),
        new Case("oʻzbek", new Word("ozbek")),
        new Case("o'zbek", new Word("ozbek")),
        new Case("2024", new Word("2024")),
        new Case("\"трудовой мигрант\"", phrase),
        new Case("«трудовой мигрант»", phrase),
        new Case("“трудовой мигрант”", phrase),
        new Case("„трудовой мигрант“", phrase),
        new Case("„трудовой мигрант”", phrase),
        new Case("»трудовой мигрант\"", phrase),
        new Case("\" трудовой,  мигрант! \"", phrase),
        new Case("\"таджик\"", A),
        new Case("таджик-узбек", new Phrase(List.of(A, B))),
        new Case("таджик‑узбек", new Phrase(List.of(A, B))),
        new Case("=Крокус", new Exact("крокус")),
        new Case("=AND", new Exact("and")),
        new Case("==ЕС", new Capitals("ЕС")),
        new Case("==U.S.", new Capitals("US")),
        new Case("=мид ==мид", new And(List.of(new Exact("мид"), new Capitals("мид")))),
        new Case(
            "==\"Единая Россия\"",
            new Phrase(List.of(new Capitals("Единая"), new Capitals("Россия")))),
        new Case(
            "\"==ЕС и Россия\"",
            new Phrase(List.of(new Capitals("ЕС"), new Word("и"), new Word("россия")))),
        new Case("==G7", new Phrase(List.of(new Capitals("G"), new Exact("7")), Set.of(1))),
        new Case("1500", new Word("1500")),
        new Case("1 500", new Word("1500")),
        new Case("1,500", new Word("1500")),
        new Case("\"1 500 рабочих\"", new Phrase(List.of(new Word("1500"), new Word("рабочих")))),
        new Case("таджик 1 500 000", new And(List.of(A, new Word("1500000")))),
        new Case("1 AND 500", new And(List.of(new Word("1"), new Word("500")))),
        new Case("\"1, 500\"", new Phrase(List.of(new Word("1"), new Word("500")))),
        new Case("12,5", new Phrase(List.of(new Word("12"), new Word("5")))),
        new Case("Covid19", COVID),
        new Case("Covid-19", COVID),
        new Case("\"Covid 19\"", new Phrase(List.of(new Word("covid"), new Word("19")))),
        new Case("=Су-35", new Phrase(List.of(new Exact("су"), new Exact("35")), Set.of(1))),
        new Case("G20*", new Phrase(List.of(new Word("g"), new Prefix("20")), Set.of(1))),
        new Case("\"#ТаджикУзбек\"", new Phrase(List.of(A, B))),
        new Case("=\"Крокус Сити\"", new Phrase(List.of(new Exact("крокус"), new Exact("сити")))),
        new Case(
            "\"=Крокус Сити мигр*\"",
            new Phrase(List.of(new Exact("крокус"), new Word("сити"), new Prefix("мигр")))),
        new Case("мигр*", new Prefix("мигр")),
        new Case("средне-азиат*", new Phrase(List.of(new Word("средне"), new Prefix("азиат")))),
        new Case("таджик узбек", new And(List.of(A, B))),
        new Case("таджик\nузбек\tкиргиз", new And(List.of(A, B, C))),
        new Case("таджик AND узбек", new And(List.of(A, B))),
        new Case("таджик И узбек", new And(List.of(A, B))),
        new Case("таджик OR узбек", new Or(List.of(A, B))),
        new Case("таджик ИЛИ узбек ИЛИ киргиз", new Or(List.of(A, B, C))),
        new Case("таджик NOT узбек", new And(List.of(A, new Not(B)))),
        new Case("таджик И НЕ узбек", new And(List.of(A, new Not(B)))),
        new Case("таджик -узбек", new And(List.of(A, new Not(B)))),
        new Case("таджик –узбек", new And(List.of(A, new Not(B)))),
        new Case("таджик -(узбек OR киргиз)", new And(List.of(A, new Not(new Or(List.of(B, C)))))),
        new Case("таджик OR узбек киргиз", new Or(List.of(A, new And(List.of(B, C))))),
        new Case("(таджик OR узбек) киргиз", new And(List.of(new Or(List.of(A, B)), C))),
        new Case("таджик NEAR/10 узбек", new Near(A, B, Nearness.within(10))),
        new Case("таджик РЯДОМ/0 узбек", new Near(A, B, Nearness.within(0))),
        new Case("twice:таджик", new Twice(A)),
        new Case(
            "Twice:(таджик OR узбек) киргиз",
            new And(List.of(new Twice(new Or(List.of(A, B))), C))),
        new Case("таджик BEFORE/5 узбек", new Near(A, B, Nearness.within(5).inOrder())),
        new Case("таджик ПЕРЕД/5 узбек", new Near(A, B, Nearness.within(5).inOrder())),
        new Case("таджик NEAR/s узбек", new Near(A, B, Nearness.inOneSentence())),
        new Case("таджик NEAR/S узбек", new Near(A, B, Nearness.inOneSentence())),
        new Case("таджик РЯДОМ/п узбек", new Near(A, B, Nearness.inOneSentence())),
        new Case("таджик ПЕРЕД/П узбек", new Near(A, B, Nearness.inOneSentence().inOrder())),
        new Case("таджик BEFORE/s узбек", new Near(A, B, Nearness.inOneSentence().inOrder())),
        new Case(
            "таджик NEAR/3 узбек киргиз", new And(List.of(new Near(A, B, Nearness.within(3)), C))),
        new Case(
            "киргиз -таджик NEAR/3 узбек",
            new And(List.of(C, new Not(new Near(A, B, Nearness.within(3)))))),
        new Case(
            "(таджик OR узбек) NEAR/3 @putin",
            new Near(new Or(List.of(A, B)), new ActorRef("putin"), Nearness.within(3))),
        new Case("title:таджик", new In(Field.TITLE, A)),
        new Case("Text:\"трудовой мигрант\"", new In(Field.TEXT, phrase)),
        new Case("title:(таджик OR узбек)", new In(Field.TITLE, new Or(List.of(A, B)))),
        new Case("title:=Крокус", new In(Field.TITLE, new Exact("крокус"))),
        new Case("таджик -title:узбек", new And(List.of(A, new Not(new In(Field.TITLE, B))))),
        new Case("source:asiaplus-en", new Source("asiaplus-en")),
        new Case("source:AsiaPlus-EN", new Source("asiaplus-en")),
        new Case("source:\"feeds/my file.xml\"", new Source("feeds/my file.xml")),
        new Case("country:tj", new Country("TJ")),
        new Case("country:Тоҷикистон", new Country("TJ")),
        new Case("country:\"Южная Корея\"", new Country("KR")),
        new Case("lang:RU", new Language("ru")),
        new Case("lang:ru-RU", new Language("ru")),
        new Case("@patrushev", new ActorRef("patrushev")),
        new Case("@Patrushev", new ActorRef("patrushev")),
        new Case("title:@patrushev", new In(Field.TITLE, new ActorRef("patrushev"))),
        new Case("#migrants", new RuleRef("migrants")),
        new Case(
            "#migrants -source:tass",
            new And(List.of(new RuleRef("migrants"), new Not(new Source("tass"))))));
  }

  @ParameterizedTest
  @MethodSource("eachLineOfTheLanguage")
  void reads(Case line) {
    assertThat(parse(line.text)).isEqualTo(line.query);
  }

  @ParameterizedTest
  @MethodSource("eachLineOfTheLanguage")
  void writesWhatItReadsBack(Case line) {
    assertThat(parse(QueryText.of(line.query))).isEqualTo(line.query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"or", "и", "near", "рядом", "near таджик", "таджик и", "или таджик"})
  void takesALowerCaseOperatorForAWordWhereItJoinsNothing(String text) {
    assertThat(parse(text).parts()).noneMatch(Query.Or.class::isInstance);
  }

  @Test
  void keepsParenthesesAsTheyAreWritten() {
    Query nested = parse("(таджик узбек) киргиз");

    assertThat(nested).isEqualTo(new And(List.of(new And(List.of(A, B)), C)));
  }

  @Test
  void ignoresSignsThatNobodySees() {
    assertThat(parse("\ufeff\u200bтаджик\u00a0узбек\u2060")).isEqualTo(parse("таджик узбек"));
  }

  @Test
  void tellsWhatAQueryNamesAndWhere() {
    ParsedQuery parsed = QueryParser.read("#base title:@putin NOT source:TASS");

    assertThat(parsed.references())
        .containsExactly(
            new Reference(Reference.Kind.RULE, "base", 0),
            new Reference(Reference.Kind.ACTOR, "putin", 12),
            new Reference(Reference.Kind.FEED, "tass", 30));
  }

  @Test
  void doesNotTakeShortIForPlainI() {
    assertThat(parse("\"трудовой мигрант\"")).isNotEqualTo(LABOUR_MIGRANT);
  }
}
