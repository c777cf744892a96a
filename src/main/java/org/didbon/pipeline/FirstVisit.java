package org.didbon.pipeline;

/**
 * What of a feed's first visit is told: it is there because the feed is new to us, not because it
 * has just happened.
 *
 * @param newest so many, the latest first; 0 if nothing is
 */
public record FirstVisit(int newest) {

  /** Nothing. */
  public static final FirstVisit QUIET = new FirstVisit(0);

  /** Everything. */
  public static final FirstVisit ALL = new FirstVisit(Integer.MAX_VALUE);

  public FirstVisit {
    if (newest < 0) {
      throw new IllegalArgumentException("fewer than none: " + newest);
    }
  }
}
