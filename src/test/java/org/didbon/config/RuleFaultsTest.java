package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFaultsTest {

  @TempDir Path path;

  @Test
  void aQueryThatCannotBeReadIsToldWithItsPlaceInTheFile() {
    TestFolder folder =
        rules(
            """
              - id: a
                query: |
                  (мигрант OR гастарбайтер)
                  AND (таджик
              - id: b
                query: '"phrase" AND'
              - id: c
                query: NOT мигрант
            """);

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:5: query of a, column 11: this parenthesis is never closed; write a ) where"
                + " it ends",
            "rules.yaml:7: query of b, column 25: a word is missing after AND; write one",
            "rules.yaml:9: query of c, column 12: nearly every item would match, since this asks"
                + " only for what must be absent; write beside it a word that must be there: word"
                + " NOT other");
  }

  @Test
  void whatAQueryNamesMustBeThere() {
    TestFolder folder =
        rules(
                """
              - id: a
                query: |
                  @patrushew OR #migrnts
              - id: migrants
                query: "@nobody-at-all"
            """)
            .write(
                "actors.yaml",
                "actors:\n  - {id: patrushev, name: P, names: {en: Nikolai Patrushev}}\n");

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:4: query of a, column 7: there is no actor @patrushew; did you mean"
                + " @patrushev?",
            "rules.yaml:4: query of a, column 21: there is no rule #migrnts; did you mean"
                + " #migrants?",
            "rules.yaml:6: query of migrants, column 13: there is no actor @nobody-at-all; write"
                + " the id of one that is in actors.yaml");
  }

  @Test
  void anActorWhoseEntryIsBrokenIsNotToldMissing() {
    TestFolder folder =
        rules("  - {id: a, query: \"@patrushev\"}\n")
            .write("actors.yaml", "actors:\n  - {id: patrushev, name: \"P}\n");

    assertThat(folder.faults()).hasSize(1).first().asString().startsWith("actors.yaml:2: ");
  }

  @Test
  void rulesThatLeadBackToThemselvesAreTold() {
    TestFolder folder =
        rules(
            """
              - {id: a, query: "x OR #b"}
              - {id: b, query: "#c"}
              - {id: c, query: "#a"}
              - {id: d, query: "#d"}
              - {id: e, query: "#a"}
            """);

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:2: query of a, column 26: the rule leads back to itself: #a → #b → #c → #a;"
                + " leave out one step",
            "rules.yaml:5: query of d, column 21: the rule leads back to itself: #d → #d; leave out"
                + " one step");
  }

  private TestFolder rules(String entries) {
    return new TestFolder(path).write("rules.yaml", "rules:\n" + entries);
  }
}
