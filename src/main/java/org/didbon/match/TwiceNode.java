package org.didbon.match;

import org.didbon.text.Tokens;

/** What stands in the title, or at two places of the text at least that do not overlap. */
record TwiceNode(Node told) implements Node {

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    if (!told.holds(on, scope)) {
      return false;
    }
    Places places = new Places();
    told.show(on, scope, places);
    Tokens tokens = on.hits().tokens();
    int ends = Integer.MAX_VALUE;
    int begins = -1;
    for (int i = 0; i < places.size(); i++) {
      if (tokens.inTitle(places.first(i))) {
        return true;
      }
      ends = Math.min(ends, places.last(i));
      begins = Math.max(begins, places.first(i));
    }
    return ends < begins;
  }

  @Override
  public void show(ItemQuestions on, Scope scope, Places into) {
    told.show(on, scope, into);
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return told.anchors(rules);
  }
}
