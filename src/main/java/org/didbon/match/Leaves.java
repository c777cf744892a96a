package org.didbon.match;

/** The nodes that stand alone. */
final class Leaves {

  private Leaves() {}

  /** A word, a form, a beginning or an actor, wherever it stands. */
  record TermNode(int term, double rarity) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      Hits hits = on.hits();
      if (scope == Scope.ITEM || scope == Scope.NOT_ITEM) {
        return hits.has(term);
      }
      for (int place = hits.head(term); place != Hits.END; place = hits.next(place)) {
        if (within(hits, place, scope)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      Hits hits = on.hits();
      for (int place = hits.head(term); place != Hits.END; place = hits.next(place)) {
        if (within(hits, place, scope)) {
          into.add(hits.first(place), hits.last(place));
        }
      }
    }

    /** Whether a place lies in a part of the item. */
    static boolean within(Hits hits, int place, Scope scope) {
      return hits.first(place) >= hits.from(scope) && hits.last(place) < hits.to(scope);
    }

    @Override
    public boolean isChoice() {
      return true;
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.of(term, rarity);
    }
  }

  /** A condition on where the item comes from or what language it is in. */
  record ConditionNode(int term, double rarity) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      return on.hits().has(term);
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      // the item as a whole has no place
    }

    @Override
    public boolean isChoice() {
      return true;
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.of(term, rarity);
    }
  }

  /** Whatever another rule asks. */
  record RuleNode(String id) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      return on.holds(id, scope);
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      on.show(id, scope, into);
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return rules.of(id);
    }
  }
}
