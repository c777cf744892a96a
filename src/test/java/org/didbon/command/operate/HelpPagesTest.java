package org.didbon.command.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.fixture.RuleContract;
import org.didbon.query.QueryParser;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What /help says of one command. */
class HelpPagesTest extends RuleContract {

  private static final Pattern BRANCHES = Pattern.compile("/\\w+ ([a-z]+(?:\\|[a-z]+)+)");

  @ParameterizedTest
  @MethodSource("languages")
  void everyBranchOfACommandStandsInItsHelp(String language) {
    rules.say("/language " + language);

    for (String command : List.of("rule", "feed", "admin")) {
      Matcher branches = BRANCHES.matcher(rules.say("/" + command + " zzz"));
      assertThat(branches.find()).as(command).isTrue();
      assertThat(rules.say("/help " + command).split("\n", 0)[0].split("[\\[\\]| ]"))
          .as(command)
          .contains(branches.group(1).split("\\|"));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theHelpOfSearchHasExamplesOfTheWholeLanguageThatCanBeTyped(String language) {
    rules.say("/language " + language);

    List<String> typed =
        rules
            .say("/help search")
            .lines()
            .skip(1)
            .filter(line -> line.contains(" — "))
            .map(line -> line.substring(0, line.indexOf(" — ")))
            .toList();

    assertThat(typed).hasSizeGreaterThan(10);
    assertThat(String.join(" ", typed))
        .contains("\"", "=", "==", "* ", "/10", "title:", "lang:", "@", "#", "(");
    for (String line : typed) {
      for (String query : line.split(", ", 0)) {
        assertThat(QueryParser.parse(query)).as(query).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theHelpOfTargetNamesChatsOfOtherNetworks(String language) {
    rules.say("/language " + language);

    assertThat(rules.say("/help target")).containsPattern("^/target .*\\p{Lu}+:\\p{Lu}+");
  }

  private static List<String> languages() {
    return SpokenLanguages.CODES;
  }
}
