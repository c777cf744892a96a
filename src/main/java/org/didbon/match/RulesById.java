package org.didbon.match;

/** The rules and lists that a query may name. */
interface RulesById {

  /**
   * The rule of this id, or the list of this id after its sign, which is there: names were checked
   * when the query was made ready.
   */
  CompiledRule rule(String id);
}
