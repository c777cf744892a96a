package org.didbon.match;

/** A query made ready: the same tree, its words replaced by their terms. Immutable. */
interface Node {

  /** Whether {@code scope} of the item matches. */
  boolean holds(ItemQuestions on, Scope scope);

  /** Adds the places that show it; asked only where it {@link #holds}. */
  void show(ItemQuestions on, Scope scope, Places into);

  /**
   * Whether it is a word or a choice of such: it holds for an item wherever one of its anchors is,
   * and shows nothing where it does not hold, so that it need not be asked first.
   */
  default boolean isChoice() {
    return false;
  }

  /** Terms of which one at least is in every item that matches. */
  Anchors anchors(AnchorsById rules);
}
