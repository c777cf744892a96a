package org.didbon.match;

/** A query made ready: the same tree, its words replaced by their terms. Immutable. */
interface Node {

  /** Whether {@code scope} of the item matches. */
  boolean holds(ItemQuestions on, Scope scope);

  /** Adds the places that show it; asked only where it {@link #holds}. */
  void show(ItemQuestions on, Scope scope, Places into);

  /** Terms of which one at least is in every item that matches. */
  Anchors anchors(AnchorsById rules);
}
