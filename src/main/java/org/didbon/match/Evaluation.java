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
  private final Doubts doubts;
  private final Map<RuleInScope, Boolean> known = new HashMap<>(0);
  private final Places places = new Places();

  /** Null as long as nobody asked. */
  private @Nullable WordSentences sentences;

  /**
   * @param language of the item, BCP 47
   */
  Evaluation(Hits hits, RulesById rules, String language) {
    this.hits = hits;
    this.rules = rules;
    this.doubts = new Doubts(hits.tokens(), language);
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
    return doubts;
  }

  @Override
  public boolean holds(String rule, Scope scope) {
    RuleInScope asked = new RuleInScope(rule, scope);
    Boolean before = known.get(asked);
    if (before != null) {
      return before;
    }
    boolean holds = rules.rule(rule).node().holds(this, scope);
    known.put(asked, holds);
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
