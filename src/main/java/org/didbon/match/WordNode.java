package org.didbon.match;

import org.didbon.query.Query;

/** A word wherever it stands; where it must not stand, wherever it is meant beyond doubt. */
record WordNode(Leaves.TermNode term, Query.SingleWord word) implements Node {

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    if (!term.holds(on, scope) || !scope.excluded()) {
      return term.holds(on, scope);
    }
    Places sure = new Places();
    show(on, scope, sure);
    return sure.size() > 0;
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
      boolean several = all.first(i) < all.last(i);
      if (several || doubts.isSure(word, all.first(i))) {
        into.add(all.first(i), all.last(i));
      }
    }
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return term.anchors(rules);
  }
}
