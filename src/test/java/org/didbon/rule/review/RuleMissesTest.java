package org.didbon.rule.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.didbon.domain.Items.item;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.review.RuleMisses.RuleMiss;
import org.junit.jupiter.api.Test;

class RuleMissesTest {

  private final List<Rule> rules =
      List.of(
          rule("raids", "мигрант рейд"),
          rule("no-birds", "мигрант NOT птица"),
          rule("far", "мигрант вокзал обыск"),
          rule("either", "(кот пёс) OR (мигрант полиция)"),
          rule("matches", "мигрант"),
          rule("source", "lang:ru снег"));

  private final Watchlist watchlist = Watchlist.of(List.of(), List.of(), rules, List.of());
  private final RuleMisses misses = new RuleMisses(watchlist::judge, watchlist::matcher);

  @Test
  void aRuleThatLacksOneThingOrIsKeptAwayByOneIsNearlyThere() {
    Item item = item("1").title("Птицы и мигранты").build();

    assertThat(misses.of(item, rules).misses())
        .extracting(RuleMiss::rule, RuleMiss::keptAway, RuleMiss::part)
        .containsExactlyInAnyOrder(
            tuple("raids", false, "рейд"),
            tuple("no-birds", true, "птица"),
            tuple("either", false, "полиция"));
  }

  @Test
  void whatIsThereIsShownWhereItStands() {
    Item item = item("1").title("Птицы и мигранты").build();

    RuleMiss raids =
        misses.of(item, rules).misses().stream()
            .filter(miss -> miss.rule().equals("raids"))
            .findFirst()
            .orElseThrow();

    assertThat(raids.spans()).extracting(span -> span.form(item)).containsExactly("мигранты");
  }

  @Test
  void whatMatchesIsNoNearMiss() {
    Item item = item("1").title("Рейд: мигранты").build();

    assertThat(misses.of(item, rules).now())
        .contains(Subject.rule("raids"), Subject.rule("matches"));
    assertThat(misses.of(item, rules).misses())
        .extracting(RuleMiss::rule)
        .doesNotContain("raids", "matches");
  }

  private static Rule rule(String id, String query) {
    return new Rule(id, id, Map.of(), query, Rule.Severity.NORMAL, List.of(), List.of());
  }
}
