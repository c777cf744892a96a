package org.didbon.match;

/** What the nodes of a query ask of the item they are run on. One thread. */
interface ItemQuestions {

  /** Where the terms stand. */
  Hits hits();

  /** Whether the rule of this id holds there. */
  boolean holds(String rule, Scope scope);

  /** Adds the places of the rule, which holds there. */
  void show(String rule, Scope scope, Places into);
}
