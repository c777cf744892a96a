package org.didbon.match;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.config.CheckReport;
import org.didbon.config.ConfigCheck;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks whether a rule is sound is told the same: in a chat, of a file, by the check. */
class RuleCheckTest {

  private static final Instant WHEN = Instant.parse("2024-04-06T09:00:00Z");
  private static final List<String> MUST = List.of("Депортация мигрантов");
  private static final List<String> MUST_NOT = List.of("Птица летит");

  /** Characters before the query in the file. */
  private static final int INDENT = 6;

  @TempDir Path folder;

  /**
   * An edit that is not sound.
   *
   * @param others the rules beside it, by id
   * @param query what the rule migrants is to ask
   * @param column of the query; 0 if the query is not to blame
   * @param wrong what everybody says of it
   */
  record Unsound(Map<String, String> others, String query, int column, String wrong) {

    @Override
    public String toString() {
      return wrong;
    }
  }

  static Stream<Unsound> unsound() {
    return Stream.of(
        alone("(мигрант", 1, "this parenthesis is never closed"),
        alone("-мигрант", 1, "nearly every item would match"),
        alone(
            "мигрант OR @patrushew", 12, "there is no actor @patrushew; did you mean @patrushev?"),
        alone("мигрант OR @nobody", 12, "there is no actor @nobody; "),
        alone("мигрант OR #migrant", 12, "there is no rule #migrant; did you mean #migrants?"),
        alone("мигрант OR #gone", 12, "there is no rule #gone; "),
        alone("мигрант OR #migrants", 12, "the rule leads back to itself: #migrants → #migrants; "),
        new Unsound(
            row(20, number -> "птица OR #row-" + (number - 1)),
            "мигрант OR #row-20",
            12,
            "more than 20 rules name one another in a row"),
        new Unsound(
            row(5, number -> ("#row-" + (number - 1) + " ").repeat(10).strip()),
            "мигрант " + "#row-5 ".repeat(11).strip(),
            9,
            "this asks for more than 100000 words"),
        alone("слон", 0, "must match \"Депортация мигрантов\" and does not"),
        alone("мигрант OR летит", 0, "must ignore \"Птица летит\" and matches it (летит)"),
        alone("мигрант OR мигрaнт", 12, "\"мигрaнт\" has letters of two alphabets (Latin: a)"),
        alone("мигрант OR source:nowhere", 19, "no feed has the id nowhere; "),
        alone("мигрант OR country:UZ", 20, "no feed is of the country UZ; "));
  }

  private static Unsound alone(String query, int column, String wrong) {
    return new Unsound(Map.of(), query, column, wrong);
  }

  private static Map<String, String> row(int length, IntFunction<String> query) {
    Map<String, String> rules = new LinkedHashMap<>();
    IntStream.rangeClosed(1, length)
        .forEach(number -> rules.put("row-" + number, number == 1 ? "птица" : query.apply(number)));
    return rules;
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void theCheckItselfSaysWhatAndWhere(Unsound edit) {
    List<RuleFault> faults = faults(edit);

    assertThat(faults).hasSize(1);
    RuleFault fault = faults.get(0);
    assertThat(fault.rule()).isEqualTo("migrants");
    assertThat(plain(fault.objection().getMessage())).contains(edit.wrong());
    if (edit.column() > 0) {
      assertThat(fault.fault().column()).isEqualTo(edit.column());
      assertThat(fault.offset()).isEqualTo(edit.column() - 1);
    }
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void anEditInAChatIsToldTheSame(Unsound edit) {
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.say("/rule ignore migrants " + MUST_NOT.get(0));
      edit.others()
          .forEach(
              (id, query) ->
                  assertThat(rules.sayAndSave("/rule add " + id + " " + query)).contains("Saved"));

      String answer = rules.say("/rule edit migrants " + edit.query());

      assertThat(plain(answer)).contains(edit.wrong());
      if (edit.column() > 0 && !answer.contains("⚠")) {
        assertThat(answer).startsWith("column " + edit.column() + ": ");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void aFileIsToldTheSameWithItsLine(Unsound edit) throws IOException {
    StringBuilder rules = new StringBuilder("rules:\n");
    rules.append("  - id: migrants\n    query: |\n      ").append(edit.query());
    rules.append("\n    examples: {match: [").append(MUST.get(0));
    rules.append("], ignore: [").append(MUST_NOT.get(0)).append("]}\n");
    edit.others().forEach((id, query) -> rules.append(entry(id, query)));
    Files.writeString(folder.resolve("rules.yaml"), rules);
    Files.writeString(
        folder.resolve("actors.yaml"),
        "actors:\n  - {id: patrushev, name: P, names: {ru: Николай Платонович Патрушев}}\n");
    Files.writeString(
        folder.resolve("feeds.yaml"),
        "feeds:\n  - {id: asiaplus, url: 'https://a.example/rss', country: TJ}\n");

    CheckReport report = ConfigCheck.of(folder, Map.of(), WHEN);

    List<String> told = new ArrayList<>();
    report.faults().forEach(fault -> told.add(plain(fault.toString())));
    report.warnings().forEach(warning -> told.add(plain(warning.toString())));
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains(edit.wrong());
    if (edit.column() > 0) {
      int column = INDENT + edit.column();
      assertThat(told.get(0)).contains("rules.yaml:4: query of migrants, column " + column + ": ");
    }
  }

  @Test
  void whatIsSwitchedOffIsToldAsSuch() {
    Rule rule = rule("typed", "таджик OR #birds", List.of(), List.of());

    List<RuleFault> faults = RuleCheck.of(List.of(), List.of(rule), Set.of("#birds")).faults();

    assertThat(faults).extracting(RuleFault::key).containsExactly("query.fault.off");
  }

  @Test
  void whatOnlyLeansOnAFaultyRuleCannotBeUsedAndIsNotToBeMended() {
    List<Rule> rules =
        List.of(
            rule("open", "(таджик", List.of(), List.of()),
            rule("leans", "узбек OR #open", List.of(), List.of()),
            rule("too", "#leans", List.of(), List.of()),
            rule("good", "казах", List.of(), List.of()));

    RuleCheck check = RuleCheck.of(List.of(), rules);

    assertThat(check.faults()).extracting(RuleFault::rule).containsExactly("open");
    assertThat(check.unusable()).containsOnlyKeys("open", "leans", "too");
    assertThat(requireNonNull(check.unusable().get("too")).kind()).isEqualTo(RuleFault.Kind.LEANS);
    assertThat(check.isSound("good")).isTrue();
  }

  /** As the file check and the rule book put it together. */
  private static List<RuleFault> faults(Unsound edit) {
    Rule rule = rule("migrants", edit.query(), MUST, MUST_NOT);
    List<Rule> rules = new ArrayList<>();
    edit.others().forEach((id, query) -> rules.add(rule(id, query, List.of(), List.of())));
    RuleCheck before = RuleCheck.of(List.of(PATRUSHEV), rules);
    RuleCheck after = before.with(rule);
    List<RuleFault> faults = new ArrayList<>(after.faultsOf("migrants", before));
    if (faults.isEmpty()) {
      ItemMatcher matcher = ItemMatcher.of(List.of(PATRUSHEV), rules, Map.of());
      after
          .query("migrants")
          .ifPresent(
              parsed -> {
                faults.addAll(RuleExamples.check(rule, parsed.query(), matcher, WHEN));
                faults.addAll(RuleWarnings.ofSources("migrants", parsed, List.of(ASIAPLUS)));
              });
      faults.addAll(RuleWarnings.ofWriting(rule));
    }
    return faults;
  }

  private static String entry(String id, String query) {
    return "  - id: " + id + "\n    query: |\n      " + query + "\n";
  }

  private static String plain(String told) {
    return told.replaceAll("[“”]", "\"");
  }

  private static Rule rule(String id, String query, List<String> match, List<String> ignore) {
    return new Rule(id, "", query, Rule.Severity.NORMAL, match, ignore);
  }

  private static final Feed ASIAPLUS =
      new Feed(
          "asiaplus",
          "Asia-Plus",
          URI.create("https://a.example/rss"),
          "ru",
          "TJ",
          Duration.ofMinutes(10),
          false);

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
