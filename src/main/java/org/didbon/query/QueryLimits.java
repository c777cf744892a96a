package org.didbon.query;

/** How much one query may ask for: enough for any rule by hand, too little to do harm. */
final class QueryLimits {

  /** UTF-16 characters of a query. */
  static final int LENGTH = 20_000;

  /** Words, actors, rules and conditions of a query. */
  static final int TERMS = 1_000;

  /** Parentheses within parentheses. */
  static final int DEPTH = 50;

  /** Words between two that are near. */
  static final int DISTANCE = 1_000;

  /** Letters of a word. */
  static final int WORD = 64;

  /** Letters before a star. */
  static final int PREFIX = 3;

  private QueryLimits() {}
}
