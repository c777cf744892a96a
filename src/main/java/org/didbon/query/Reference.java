package org.didbon.query;

/**
 * Something outside a query that the query names.
 *
 * @param id of the actor, rule, list or feed
 * @param offset UTF-16 offset of its name in the query
 */
public record Reference(Kind kind, String id, int offset) {

  /** What is named. */
  public enum Kind {
    ACTOR,
    RULE,
    LIST,
    FEED
  }
}
