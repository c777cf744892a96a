package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.query.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts and rules made to hurt: the time stays in line with their length, and nothing breaks. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileInputTest {

  private static final int MANY = 200_000;

  @Test
  void oneSentenceOfManyOrOneWithoutEndIsNotComparedPairByPair() {
    ItemMatcher matcher =
        matcher("таджик NEAR/s узбек", "узбек BEFORE/s таджик", "таджик BEFORE/0 узбек");

    Matched many = matcher.match(TestItems.russian("", "Таджик узбек. ".repeat(MANY)));
    Matched endless = matcher.match(TestItems.russian("", "таджик узбек ".repeat(MANY)));

    assertThat(many.matches())
        .extracting(m -> m.spans().size())
        .containsExactly(2 * MANY, 2 * MANY);
    assertThat(endless.matches())
        .extracting(match -> match.spans().size())
        .containsExactly(2 * MANY, 2 * MANY - 2, 2 * MANY);
  }

  @Test
  void nearOverManyOccurrencesIsNotComparedPairByPair() {
    Item item = TestItems.russian("", "таджик узбек ".repeat(MANY));
    ItemMatcher matcher =
        matcher(
            "таджик NEAR/0 узбек",
            "(таджик OR узбек) NEAR/3 (узбек OR мигр*)",
            "\"таджик узбек\" NEAR/1 \"таджик узбек\"",
            "таджик NEAR/1000 казах");

    Matched matched = matcher.match(item);

    assertThat(matched.matches())
        .extracting(match -> match.spans().size())
        .containsExactly(2 * MANY, 2 * MANY, MANY);
  }

  @Test
  void aPhraseOfOneWordOverAndOverIsFound() {
    Item item = TestItems.russian("", "да ".repeat(MANY));

    Matched matched = matcher("\"да да да\"").match(item);

    assertThat(matched.matches().get(0).spans()).hasSize(MANY - 2);
  }

  @Test
  void aTextWithoutBlanksIsOneWord() {
    Item item = TestItems.russian("Мигранты", "мигрант".repeat(MANY));

    Matched matched = matcher("мигрант", "мигр*", "=мигрант").match(item);

    assertThat(matched.matches())
        .extracting(Match::spans)
        .containsExactly(
            List.of(new Span(Field.TITLE, 0, 8)),
            List.of(new Span(Field.TITLE, 0, 8), new Span(Field.TEXT, 0, 7 * MANY)));
  }

  @Test
  void aTextOfWordsNobodyHasSeenLeavesNothingBehindInTheMatcher() {
    ItemMatcher matcher = matcher("мигрант");
    int terms = matcher.terms();

    for (int turn = 0; turn < 3; turn++) {
      String strange =
          IntStream.range(turn * MANY, (turn + 1) * MANY)
              .mapToObj(i -> "слово" + i)
              .collect(Collectors.joining(" "));
      assertThat(matcher.match(TestItems.russian(strange, "мигрант")).matches()).hasSize(1);
    }

    assertThat(matcher.terms()).isEqualTo(terms);
  }

  @Test
  void rulesThatNameRulesByManyWaysAreRunOnce() {
    ItemMatcher matcher = ItemMatcher.of(List.of(), eachNamingTheOneBefore(9, 3), Map.of());
    Item item = TestItems.russian("Таджик", "таджик");

    assertThat(matcher.match(item).matches()).hasSize(9);
    assertThat(matcher.compile("#r7 OR #r6").match(item)).isPresent();
  }

  @Test
  void rulesThatTogetherAskForMoreThanAnybodyWouldWriteAreRefused() {
    List<Rule> rules = eachNamingTheOneBefore(20, 8);

    List<RuleFault> faults = RuleCheck.of(List.of(), rules).faults();

    assertThat(faults).hasSize(1); // at the first that is too large, not at each that names it
    assertThat(faults.get(0).rule()).isEqualTo("r6");
    assertThat(faults.get(0).fault().problem()).contains("more than 100000 words");
  }

  @Test
  void anEditOrASearchThatAsksForTooMuchIsRefused() {
    ItemMatcher matcher = ItemMatcher.of(List.of(), eachNamingTheOneBefore(6, 8), Map.of());

    assertThatThrownBy(() -> matcher.with(TestItems.rule("r0", "а б в г")))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining("rule r0, column 1: ")
        .hasMessageContaining("more than 100000 words");
    assertThatThrownBy(() -> matcher.compile("#r5 OR #r5 OR #r5 OR #r5"))
        .isInstanceOf(QueryFault.class)
        .hasMessageContaining("more than 100000 words");
    assertThat(matcher.compile("#r5 OR таджик").query()).isNotNull();
  }

  private static List<Rule> eachNamingTheOneBefore(int rules, int times) {
    return IntStream.range(0, rules)
        .mapToObj(
            i ->
                TestItems.rule(
                    "r" + i, i == 0 ? "таджик" : ("#r" + (i - 1) + " ").repeat(times) + "таджик"))
        .toList();
  }

  @Test
  void emptyAndOddTextsMatchNothingAndBreakNothing() {
    ItemMatcher matcher = matcher("мигрант", "\"а б\"", "а NEAR/3 б", "title:а OR text:б");

    for (String odd :
        List.of(
            "",
            " ",
            "\u0000",
            "\ud83d",
            "\ude00\ud83d",
            "😀😀",
            "\u202eтнаргим",
            "е\u0301\u0301",
            "\u200d\u200d",
            "----",
            "'''")) {
      assertThat(matcher.match(TestItems.russian(odd, odd)).matches()).isEmpty();
    }
  }

  private static ItemMatcher matcher(String... queries) {
    List<Rule> rules =
        IntStream.range(0, queries.length)
            .mapToObj(i -> TestItems.rule("r" + i, queries[i]))
            .toList();
    return ItemMatcher.of(List.of(), rules, Map.of());
  }
}
