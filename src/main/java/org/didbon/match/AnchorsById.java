package org.didbon.match;

/** The anchors of the rules that a query may name. */
interface AnchorsById {

  /** The anchors of the rule of this id, which is there. */
  Anchors of(String id);
}
