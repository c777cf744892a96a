package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.didbon.domain.BadInput;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.junit.jupiter.api.Test;

class EditTest {

  private static final Item ITEM = TestItems.russian("Таджики и узбеки", "мигранты из Киргизии");

  @Test
  void anEditGivesAnotherMatcherAndLeavesTheOldOneAsItWas() {
    ItemMatcher before = matcher(TestItems.rule("one", "таджик"), TestItems.rule("two", "узбек"));

    ItemMatcher after =
        before.with(TestItems.rule("one", "казах")).with(TestItems.rule("new", "мигрант"));

    assertThat(rulesOn(before)).containsExactly("one", "two");
    assertThat(rulesOn(after)).containsExactly("two", "new");
  }

  @Test
  void anEditReachesTheRulesThatNameTheEditedOne() {
    ItemMatcher before =
        matcher(TestItems.rule("base", "казах"), TestItems.rule("upper", "#base OR туркмен"));

    ItemMatcher after = before.with(TestItems.rule("base", "таджик"));

    assertThat(rulesOn(before)).isEmpty();
    assertThat(rulesOn(after)).containsExactly("base", "upper");
  }

  @Test
  void anEditKeepsThePlaceOfTheRule() {
    ItemMatcher before = matcher(TestItems.rule("one", "казах"), TestItems.rule("two", "узбек"));

    assertThat(rulesOn(before.with(TestItems.rule("one", "таджик")))).containsExactly("one", "two");
  }

  @Test
  void wordsThatEditsLeaveBehindAreThrownAwayInTime() {
    ItemMatcher matcher = matcher(TestItems.rule("one", "таджик"), TestItems.rule("two", "узбек"));

    for (int i = 0; i < 3_000; i++) {
      matcher = matcher.with(TestItems.rule("one", "слово" + i + " OR таджик"));
      assertThat(matcher.terms()).isLessThan(2_000);
    }

    assertThat(rulesOn(matcher)).containsExactly("one", "two");
  }

  @Test
  void aRuleCanBeTakenAway() {
    ItemMatcher before = matcher(TestItems.rule("one", "таджик"), TestItems.rule("two", "узбек"));

    assertThat(rulesOn(before.without("one"))).containsExactly("two");
  }

  @Test
  void aRuleThatOthersNameCannotBeTakenAway() {
    ItemMatcher matcher =
        matcher(TestItems.rule("base", "таджик"), TestItems.rule("upper", "#base узбек"));

    assertThatThrownBy(() -> matcher.without("base"))
        .isInstanceOf(BadInput.class)
        .hasMessage("#base is named by #upper; change these first");
    assertThatThrownBy(() -> matcher.without("bse"))
        .isInstanceOf(BadInput.class)
        .hasMessage("there is no rule #bse; did you mean #base?");
  }

  @Test
  void anActorWhomARuleNamesCannotBeTakenAway() {
    ItemMatcher matcher = matcher(TestItems.rule("one", "@putin таджик"));

    assertThatThrownBy(() -> matcher.withActors(FakeNames.actors().subList(1, 2)))
        .isInstanceOf(BadInput.class)
        .hasMessage("@putin is named by #one; change these first");
  }

  @Test
  void everyFaultyRuleIsToldAtOnceWithItsPlace() {
    List<Rule> rules =
        List.of(
            TestItems.rule("good", "таджик"),
            TestItems.rule("open", "таджик\nAND (узбек"),
            TestItems.rule("who", "@puttin OR @patrushev"),
            TestItems.rule("what", "таджик #godo"),
            TestItems.rule("good", "узбек"));

    List<RuleFault> faults = RuleCheck.of(FakeNames.actors(), rules).faults();

    assertThat(faults)
        .extracting(
            fault ->
                fault.rule()
                    + ":"
                    + fault.fault().line()
                    + ":"
                    + fault.fault().column()
                    + ": "
                    + fault.fault().problem())
        .containsExactly(
            "open:2:5: this parenthesis is never closed; write a ) where it ends",
            "who:1:1: there is no actor @puttin; did you mean @putin?",
            "what:1:8: there is no rule #godo; did you mean #good?",
            "good:1:1: there is another rule good; give one of them another id");
    BrokenRules broken =
        catchThrowableOfType(
            BrokenRules.class, () -> ItemMatcher.of(FakeNames.actors(), rules, Map.of()));
    assertThat(broken.faults()).hasSize(4);
    assertThat(broken).hasMessageStartingWith("rule open, line 2, column 5: this parenthesis");
  }

  @Test
  void rulesThatNameEachOtherInACircleAreRefused() {
    List<RuleFault> faults =
        RuleCheck.of(
                List.of(),
                List.of(
                    TestItems.rule("outside", "#a таджик"),
                    TestItems.rule("b", "узбек OR #c"),
                    TestItems.rule("a", "таджик #b"),
                    TestItems.rule("c", "#a казах"),
                    TestItems.rule("self", "слово -#self")))
            .faults();

    assertThat(faults)
        .extracting(RuleFault::toString)
        .containsExactly(
            """
            rule b, column 10: the rule leads back to itself: #b → #c → #a → #b;\
             leave out one step
            узбек OR #c
                     ^""",
            """
            rule self, column 8: the rule leads back to itself: #self → #self;\
             leave out one step
            слово -#self
                   ^""");
  }

  @Test
  void anEditThatWouldCloseACircleIsRefused() {
    ItemMatcher matcher = matcher(TestItems.rule("a", "таджик"), TestItems.rule("b", "#a узбек"));

    assertThatThrownBy(() -> matcher.with(TestItems.rule("a", "казах OR #b")))
        .isInstanceOf(BrokenRules.class)
        .hasMessageStartingWith("rule a, column 10: the rule leads back to itself");
  }

  @Test
  void chainsOfRulesAreFollowedSoFarAndNoFurther() {
    List<Rule> chain =
        IntStream.range(0, 21)
            .mapToObj(
                i -> TestItems.rule("r" + i, i == 0 ? "таджик" : "#r" + (i - 1) + " OR узбек"))
            .toList();

    ItemMatcher longest = ItemMatcher.of(List.of(), chain.subList(0, 20), Map.of());

    assertThat(rulesOn(longest)).hasSize(20);
    assertThatThrownBy(() -> ItemMatcher.of(List.of(), chain, Map.of()))
        .isInstanceOf(BrokenRules.class)
        .hasMessageContaining("rule r20, column 1: more than 20 rules name one another in a row");
    assertThatThrownBy(() -> longest.with(chain.get(20))).isInstanceOf(BrokenRules.class);
  }

  @Test
  void aQueryThatNamesNobodyThereIsRefusedWithTheNearest() {
    ItemMatcher matcher = matcher(TestItems.rule("migrants", "мигрант"));

    QueryFault fault =
        catchThrowableOfType(QueryFault.class, () -> matcher.compile("узбек #migrant"));

    assertThat(fault.column()).isEqualTo(7);
    assertThat(fault.problem()).isEqualTo("there is no rule #migrant; did you mean #migrants?");
    assertThatThrownBy(() -> matcher.match(new Query.ActorRef("nobody-like-that"), ITEM))
        .isInstanceOf(BadInput.class)
        .hasMessage("there is no actor @nobody-like-that; /actors lists them");
  }

  @Test
  void aCompiledQueryKeepsTheRulesItWasMadeWith() {
    ItemMatcher matcher = matcher(TestItems.rule("base", "таджик"), TestItems.rule("mid", "#base"));

    CompiledQuery compiled = matcher.compile("#mid узбек");
    ItemMatcher after = matcher.with(TestItems.rule("base", "казах"));

    assertThat(compiled.match(ITEM)).isPresent();
    assertThat(after.compile("#mid узбек").match(ITEM)).isEmpty();
  }

  private static List<String> rulesOn(ItemMatcher matcher) {
    return matcher.match(ITEM).matches().stream()
        .map(Match::subject)
        .map(subject -> subject.id())
        .toList();
  }

  private static ItemMatcher matcher(Rule... rules) {
    return ItemMatcher.of(
        new Actors(FakeNames.actors()), new FakeNames(), Arrays.asList(rules), Map.of());
  }
}
