package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a query is told in the reader's words, with what to write instead. */
class QueryFaultsInEveryLanguageTest {

  private static final Catalogues CATALOGUES = Catalogues.strict(ZoneOffset.UTC);

  /** What is written so in every language: names, commands, operators, fields. */
  private static final String OF_QUERIES =
      "[@#$/][a-z0-9_-]+( list)?|\\b(AND|OR|NOT|NEAR|BEFORE|AFTER|ISO|same)\\b"
          + "|АND|\\b(title|text|twice|source|country|lang):(asiaplus-en|[A-Za-z]{2}\\b)?";

  static List<QueryFault> faults() {
    List<QueryFault> faults = new ArrayList<>();
    TypedFaults.byKey().values().forEach(typed -> faults.add(first(rule("typed", typed))));
    faults.add(first(rule("typed", "таджик @nobody")));
    faults.add(first(rule("typed", "таджик @patrushew")));
    faults.add(first(rule("typed", "таджик #gone")));
    faults.add(first(rule("typed", "таджик #migrant"), rule("migrants", "мигрант")));
    Set<String> off = Set.of("#gone");
    faults.add(
        RuleCheck.of(List.of(), List.of(rule("typed", "таджик #gone")), off)
            .faults()
            .get(0)
            .fault());
    faults.add(first(rule("same", "таджик"), rule("same", "узбек")));
    faults.add(first(List.of(), rule("typed", "таджик $people")));
    List<SharedWords> people = List.of(new SharedWords("people", "", "таджик"));
    faults.add(first(people, rule("typed", "таджик $peple")));
    faults.add(first(List.of(new SharedWords("people", "", "таджик OR $people"))));
    faults.add(first(List.of(new SharedWords("people", "", "таджик -узбек"))));
    faults.add(first(List.of(new SharedWords("people", "", "таджик узбек"))));
    faults.add(first(List.of(new SharedWords("people", "", "а OR ".repeat(2_000) + "а"))));
    faults.add(first(List.of(new SharedWords("people", "", "таджик OR ".repeat(3_000) + "а"))));
    faults.add(
        first(
            IntStream.range(0, 30)
                .mapToObj(i -> new SharedWords("l" + i, "", i == 29 ? "а" : "а OR $l" + (i + 1)))
                .toList()));
    faults.add(first(rule("one", "таджик OR #two"), rule("two", "узбек OR #one")));
    faults.add(
        first(
            IntStream.range(0, 30)
                .mapToObj(i -> rule("rule-" + i, i == 29 ? "а" : "а OR #rule-" + (i + 1)))
                .toArray(Rule[]::new)));
    faults.add(
        first(
            IntStream.range(0, 9)
                .mapToObj(
                    i -> rule("rule-" + i, i == 8 ? "а" : ("#rule-" + (i + 1) + " ").repeat(8)))
                .toArray(Rule[]::new)));
    return faults;
  }

  @Test
  void everyFaultThatHasAPhraseComesOfSomethingTyped() throws IOException {
    Set<String> phrases = new TreeSet<>();
    try (InputStream english = Catalogues.class.getResourceAsStream("en.properties")) {
      new String(english.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("query.fault."))
          .forEach(line -> phrases.add(line.replaceFirst(" =.*", "")));
    }

    Set<String> told = new TreeSet<>();
    faults().forEach(fault -> told.add(fault.key()));

    assertThat(told).isEqualTo(phrases);
    TypedFaults.byKey()
        .forEach((key, typed) -> assertThat(first(rule("typed", typed)).key()).isEqualTo(key));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachIsToldWithItsPlaceARemedyAndTheCaretUnderIt(String language) {
    Localizer localizer = CATALOGUES.in(language);

    for (QueryFault fault : faults()) {
      String[] lines = fault.in(localizer).split("\n", -1);

      assertThat(lines).as(fault.key()).hasSize(3);
      assertThat(lines[0])
          .contains(String.valueOf(fault.column()))
          .endsWith(": " + fault.problem(localizer));
      assertThat(lines[1] + "\n" + lines[2]).isEqualTo(fault.spot().shown());
      assertThat(lines[2]).matches(" *\\^");
      assertThat(fault.problem(localizer)).contains("; ").doesNotContain("{sign}", "{}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "tg", "uz", "ky", "kk"})
  void eachHasWordsOfItsOwnInEachLanguage(String language) {
    Localizer localizer = CATALOGUES.in(language);

    for (QueryFault fault : faults()) {
      String told = fault.in(localizer).lines().findFirst().orElseThrow();
      String words = told.replaceAll(OF_QUERIES, "");

      assertThat(told).as(fault.key()).isNotEqualTo(fault.getMessage().lines().findFirst().get());
      assertThat(words)
          .as(fault.key())
          .doesNotContainPattern(
              language.equals("uz")
                  ? "\\b(the|write|word|of|is|and|or|it|column|line|leave|between|there)\\b"
                  : "[A-Za-z]");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatIsQuotedOfAnEndlessWordIsShort(String language) {
    QueryFault fault = first(rule("typed", "😀".repeat(1_000)));

    assertThat(fault.in(CATALOGUES.in(language))).hasSizeLessThan(400).contains("😀…");
  }

  static List<String> languages() {
    return CATALOGUES.languages();
  }

  @Test
  void severalThatMayBeMeantAreJoinedByTheLanguagesOwnOr() {
    QueryFault fault =
        first(rule("typed", "#rule"), rule("rules", "таджик"), rule("rule1", "узбек"));
    Map<String, String> told =
        languages().stream()
            .collect(Collectors.toMap(one -> one, one -> fault.problem(CATALOGUES.in(one))));

    assertThat(told)
        .containsEntry("en", "there is no rule #rule; did you mean #rule1 or #rules?")
        .containsEntry("ru", "правила #rule нет; может быть, #rule1 или #rules?")
        .containsEntry("tg", "қоидаи #rule нест; шояд #rule1 ё #rules?")
        .containsEntry("uz", "#rule degan qoida yoʻq; balki #rule1 yoki #rules?")
        .containsEntry("ky", "#rule деген эреже жок; балким, #rule1 же #rules?")
        .containsEntry("kk", "#rule деген ереже жоқ; мүмкін, #rule1 немесе #rules?");
  }

  private static QueryFault first(List<SharedWords> lists, Rule... rules) {
    return RuleCheck.of(List.of(), List.of(rules), lists, Set.of()).faults().get(0).fault();
  }

  private static QueryFault first(Rule... rules) {
    List<RuleFault> faults = RuleCheck.of(List.of(PATRUSHEV), List.of(rules)).faults();
    assertThat(faults).as(rules[0].query()).isNotEmpty();
    return faults.get(0).fault();
  }

  private static Rule rule(String id, String query) {
    return new Rule(id, "", query, Rule.Severity.NORMAL, List.of(), List.of());
  }

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
          List.of());
}
