package org.didbon.match;

import java.util.HashMap;
import java.util.Map;
import org.didbon.text.WordSentences;
import org.jspecify.annotations.Nullable;

/**
 * Running queries on one item. A rule or list that others name is run once, and its places are
 * added once to those of whatever names it, however many ways lead there. One thread.
 */
final class Evaluation implements ItemQuestions {

  /** A rule asked of a part of the item. */
  private record RuleInScope(String rule, Scope scope) {}

  private final Hits hits;
  private final RulesById rules;
  private final String language;
  private final Places places;

  /** Null as long as nobody asked. */
  private @Nullable Map<RuleInScope, Boolean> known;

  /** Null as long as nobody asked. */
  private @Nullable Doubts doubts;

  /** Null as long as nobody asked. */
  private @Nullable WordSentences sentences;

  /**
   * @param language of the item, BCP 47
   */
  Evaluation(Hits hits, RulesById rules, String language) {
    this(hits, rules, language, new Places());
  }

  /** Likewise with room for the places of a query. */
  Evaluation(Hits hits, RulesById rules, String language, Places places) {
    this.hits = hits;
    this.rules = rules;
    this.language = language;
    this.places = places;
  }

  @Override
  public Hits hits() {
    return hits;
  }

  @Override
  public WordSentences sentences() {
    WordSentences found = sentences;
    if (found == null) {
      found = WordSentences.of(hits.tokens());
      sentences = found;
    }
    return found;
  }

  @Override
  public Doubts doubts() {
    Doubts found = doubts;
    if (found == null) {
      found = new Doubts(hits.tokens(), language);
      doubts = found;
    }
    return found;
  }

  @Override
  public boolean holds(String rule, Scope scope) {
    Map<RuleInScope, Boolean> answers = known;
    if (answers == null) {
      answers = new HashMap<>();
      known = answers;
    }
    RuleInScope asked = new RuleInScope(rule, scope);
    Boolean before = answers.get(asked);
    if (before != null) {
      return before;
    }
    boolean holds = rules.rule(rule).node().holds(this, scope);
    answers.put(asked, holds);
    return holds;
  }

  @Override
  public void show(String rule, Scope scope, Places into) {
    if (into.begin(new RuleInScope(rule, scope))) {
      rules.rule(rule).node().show(this, scope, into);
    }
  }

  /** The places of a query that holds, until those of another are asked for. */
  Places places(Node node) {
    places.clear();
    node.show(this, Scope.ITEM, places);
    return places;
  }
}
