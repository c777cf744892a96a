package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of words in rules.yaml, and what is told of those that cannot be used. */
class WordsReaderTest {

  private static final String RULE = "rules:\n  - {id: r, query: $people}\n";

  @TempDir Path path;

  @Test
  void listsStandBesideTheRulesThatNameThem() {
    Config read =
        file("""
        words:
          - {id: people, title: Peoples, query: таджик OR узб*}
          - id: all
            titles: {ru: Все, tg: Ҳама}
            query: |
              $people
              OR "трудовой мигрант"
        """
                + RULE)
            .read();

    assertThat(read.lists())
        .containsExactly(
            new SharedWords("people", "Peoples", "таджик OR узб*"),
            new SharedWords(
                "all",
                "all",
                Map.of("ru", "Все", "tg", "Ҳама"),
                "$people\nOR \"трудовой мигрант\""));
    assertThat(read.rules()).hasSize(1);
  }

  @Test
  void whatCannotBeUsedIsToldWithItsPlace() {
    TestFolder folder =
        file(
            """
            words:
              - {id: people, query: таджик OR узб* OR $people}
              - id: near
                query: |
                  таджик
                  OR таджик NEAR/3 узбек
              - {id: odd, query: $nobody OR узбек}
            """
                + RULE);

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:2: query of $people, column 43: the list leads back to itself: $people →"
                + " $people; leave out one step",
            "rules.yaml:6: query of $near, column 17: a list holds words, phrases, actors and other"
                + " lists; leave out NEAR/3 and write it in the rule that uses the list",
            "rules.yaml:7: query of $odd, column 22: there is no list $nobody; write the id of one"
                + " that stands under words: in rules.yaml");
  }

  @Test
  void anEmptyListAndAnIdTwiceAndAnIdThatIsMoneyAreFaults() {
    TestFolder folder =
        file(
            """
            words:
              - {id: people, query: }
              - {id: two, query: таджик}
              - {id: two, query: узбек}
              - {id: 100, query: узбек}
              - {id: more, words: узбек}
            """);

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:2: a list needs query; write query: | and on the lines below it words with"
                + " OR between them",
            "rules.yaml:4: the id \"two\" belongs to a list on line 3; give this one another id,"
                + " such as two-2",
            "rules.yaml:5: the id of a list begins with a letter, and \"100\" does not; write"
                + " another, such as list-100: $100 in a query is money",
            "rules.yaml:6: a list needs query; write query: | and on the lines below it words with"
                + " OR between them",
            "rules.yaml:6: unknown key \"words\" in a list; write one of id, query, title, titles");
  }

  @Test
  void aWordInTwoListsAndAListNamedAsARuleAreFine() {
    TestFolder folder =
        file(
            """
            words:
              - {id: r, query: таджик}
              - {id: people, query: таджик OR $r}
            """
                + RULE);

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void aRuleThatNamesAListThatIsNotThereIsToldOfTheNearest() {
    TestFolder folder = file("words:\n  - {id: peoples, query: таджик}\n" + RULE);

    assertThat(folder.faults())
        .containsExactly(
            "rules.yaml:4: query of r, column 20: there is no list $people; did you mean"
                + " $peoples?");
  }

  private TestFolder file(String text) {
    return new TestFolder(path).write("rules.yaml", text);
  }

  @Test
  void allCuratedRulesMayBeAskedTogether() {
    Config config = ConfigFolder.bundled(Map.of());
    RuleCheck check = RuleCheck.of(config.actors(), config.rules(), config.lists(), Set.of());
    String all =
        config.rules().stream()
            .map(rule -> rule.subject().named())
            .collect(Collectors.joining(" OR "));

    assertThat(check.read(all).children()).hasSameSizeAs(config.rules());
  }
}
