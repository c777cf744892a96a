package org.didbon.match;

import org.didbon.query.Query;

/** A word wherever it stands; where it must not stand, wherever it is meant beyond doubt. */
record WordNode(Leaves.TermNode term, Query.SingleWord word) implements Node {

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    if (!scope.excluded()) {
      return term.holds(on, scope);
    }
    // asked of many rules for each item: no list of places is made for it
    Hits hits = on.hits();
    for (int at = hits.head(term.term()); at != Hits.END; at = hits.next(at)) {
      if (Leaves.TermNode.within(hits, at, scope)
          && isSure(on.doubts(), hits.first(at), hits.last(at))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(ItemQuestions on, Scope scope, Places into) {
    if (!scope.excluded()) {
      term.show(on, scope, into);
      return;
    }
    Places all = new Places();
    term.show(on, scope, all);
    Doubts doubts = on.doubts();
    for (int i = 0; i < all.size(); i++) {
      if (isSure(doubts, all.first(i), all.last(i))) {
        into.add(all.first(i), all.last(i));
      }
    }
  }

  private boolean isSure(Doubts doubts, int first, int last) {
    return first < last || doubts.isSure(word, first);
  }

  @Override
  public boolean isChoice() {
    return true;
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return term.anchors(rules);
  }
}
