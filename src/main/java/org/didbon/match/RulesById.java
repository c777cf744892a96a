package org.didbon.match;

/** The rules that a query may name. */
interface RulesById {

  /** The rule of this id, which is there: names were checked when the query was made ready. */
  CompiledRule rule(String id);
}
