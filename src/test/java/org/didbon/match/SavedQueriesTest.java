package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.match.TestItems.rule;
import static org.didbon.match.TestItems.russian;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.junit.jupiter.api.Test;

/** Saved queries stand beside the rules, and neither disturbs the other. */
class SavedQueriesTest {

  private static final Item ITEM = russian("Депортация таджика", "Путина спросили о границе");
  private static final SavedQuery FOUND = SavedQuery.of("таджик NEAR/5 депортация");

  private final ItemMatcher matcher =
      ItemMatcher.of(
          new Actors(FakeNames.actors()),
          new FakeNames(),
          List.of(rule("tajiks", "таджик"), rule("border", "граница AND #tajiks")),
          Map.of());

  @Test
  void theyAreAskedAfterTheRules() {
    ItemMatcher asked = matcher.withQueries(List.of(FOUND)).with(rule("late", "граница"));

    assertThat(on(asked))
        .containsExactly(
            Subject.actor("putin"),
            Subject.rule("tajiks"),
            Subject.rule("border"),
            Subject.rule("late"),
            FOUND.subject());
  }

  @Test
  void theyFollowTheRulesAndActorsTheyName() {
    SavedQuery rule = SavedQuery.of("#border NOT мост");
    SavedQuery actor = SavedQuery.of("@putin AND граница");
    ItemMatcher asked = matcher.withQueries(List.of(rule, actor, FOUND));
    assertThat(on(asked)).contains(rule.subject(), actor.subject(), FOUND.subject());

    assertThat(on(asked.with(rule("border", "мост")))).doesNotContain(rule.subject());
    ItemMatcher left = asked.without("border").withActors(List.of());
    assertThat(left.queries()).containsExactly(FOUND.id());
    assertThat(on(left)).containsExactly(Subject.rule("tajiks"), FOUND.subject());
    ItemMatcher back =
        left.with(rule("border", "граница"))
            .withActors(FakeNames.actors())
            .withQueries(List.of(rule, actor, FOUND));
    assertThat(back.queries()).hasSize(3);
  }

  @Test
  void noRuleCanNameOne() {
    ItemMatcher asked = matcher.withQueries(List.of(FOUND));

    assertThat(asked.withQueries(List.of(SavedQuery.of("#" + FOUND.id()))).queries()).isEmpty();
  }

  @Test
  void manyThatComeAndGoLeaveTheOthersAsTheyWere() {
    ItemMatcher asked = matcher;
    for (int round = 0; round < 3; round++) {
      List<SavedQuery> queries = new ArrayList<>(List.of(FOUND));
      for (int i = 0; i < 1_000; i++) {
        queries.add(SavedQuery.of("слово" + round + "x" + i + " OR мост"));
      }
      asked = asked.withQueries(queries);
      assertThat(asked.queries()).hasSize(1_001);
      assertThat(on(asked)).contains(FOUND.subject(), Subject.rule("border")).hasSize(4);
    }

    ItemMatcher after = asked.with(rule("bridge", "мост")).withQueries(List.of(FOUND));

    assertThat(on(after)).isEqualTo(on(matcher.withQueries(List.of(FOUND))));
    assertThat(after.terms()).as("terms that are left behind").isLessThan(9_000);
  }

  private static List<Subject> on(ItemMatcher matcher) {
    return matcher.match(ITEM).matches().stream().map(Match::subject).toList();
  }
}
