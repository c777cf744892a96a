package org.didbon.match;

import org.didbon.text.WordSentences;

/** What the nodes of a query ask of the item they are run on. One thread. */
interface ItemQuestions {

  /** Where the terms stand. */
  Hits hits();

  /** Which words stand in one sentence; found out when first asked. */
  WordSentences sentences();

  /** Which words may be innocent of what is asked to be absent. */
  Doubts doubts();

  /** Whether the rule of this id holds there. */
  boolean holds(String rule, Scope scope);

  /** Adds the places of the rule, which holds there. */
  void show(String rule, Scope scope, Places into);
}
