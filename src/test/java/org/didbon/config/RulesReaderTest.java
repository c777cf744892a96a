package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReaderTest {

  @TempDir Path path;

  @Test
  void aRuleIsReadWithAllItsKeys() {
    TestFolder folder =
        rules(
            """
              - id: migrants
                title: Central Asian migrants
                query: |
                  мигрант AND
                  (таджик OR узбек)
                severity: urgent
                examples: {match: [Мигрант и таджик], ignore: Миграция птиц}
            """);

    assertThat(folder.read().rules())
        .containsExactly(
            new Rule(
                "migrants",
                "Central Asian migrants",
                "мигрант AND\n(таджик OR узбек)",
                Severity.URGENT,
                List.of("Мигрант и таджик"),
                List.of("Миграция птиц")));
  }

  @Test
  void aRuleIsGuardedWhereTheFileSaysSo() {
    TestFolder folder =
        rules("  - id: a\n    query: x\n    guarded: true\n  - id: b\n    query: y\n");

    assertThat(folder.read().rules()).extracting(Rule::guarded).containsExactly(true, false);
    assertThat(rules("  - id: a\n    query: x\n    guarded: perhaps\n").faults())
        .singleElement()
        .asString()
        .startsWith("rules.yaml:4: guarded");
  }

  @Test
  void aRuleHasATitleForReadersOfEachLanguage() {
    TestFolder folder =
        rules("  - id: a\n    title: A\n    titles: {ru: А, tg: Б}\n    query: x\n");

    Rule rule = folder.read().rules().get(0);

    assertThat(rule.titleIn(List.of("tg", "ru"))).isEqualTo("Б");
    assertThat(rule.titleIn(List.of("ky", "ru"))).isEqualTo("А");
    assertThat(rule.titleIn(List.of("en"))).isEqualTo("A");
  }

  @Test
  void aTitleInNoLanguageIsToldSo() {
    assertThat(rules("  - id: a\n    titles: {russian: А}\n    query: x\n").faults())
        .singleElement()
        .asString()
        .startsWith("rules.yaml:3: titles: ");
  }

  @Test
  void aQueryThatYamlTakesForACommentIsMissing() {
    TestFolder folder = rules("  - id: a\n    query: #migrants\n");

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:3: a rule needs query; write query: | and the words on the lines below it;"
                + " after # YAML sees only a comment");
  }

  @Test
  void anEmptyQueryIsMissing() {
    TestFolder folder = rules("  - id: a\n    query: ''\n  - id: b\n    query: |\n");

    assertThat(folder.faults())
        .extracting(fault -> fault.substring(0, fault.indexOf(';')))
        .containsExactly("rules.yaml:3: a rule needs query", "rules.yaml:5: a rule needs query");
  }

  @Test
  void aQueryThatIsAListIsToldSo() {
    TestFolder folder = rules("  - id: a\n    query: [one, two]\n");

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:3: query: text is wanted here, not a list; write it after the colon");
  }

  @Test
  void anUnknownSeverityIsToldWithTheKnownOnes() {
    TestFolder folder = rules("  - id: a\n    query: x\n    severity: high\n");

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:4: severity: \"high\" is none of the words for it; write one of normal,"
                + " urgent");
  }

  @Test
  void examplesAreSentencesToMatchAndToIgnore() {
    TestFolder folder =
        rules(
            "  - id: a\n    query: x\n    examples:\n      matches: [x]\n      ignore: [{a: b}]\n");

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:5: unknown key \"matches\" in the section examples; write match",
            "rules.yaml:6: ignore: text is wanted here, not keys and values; write it after the"
                + " colon");
  }

  private TestFolder rules(String entries) {
    return new TestFolder(path).write("rules.yaml", "rules:\n" + entries);
  }
}
