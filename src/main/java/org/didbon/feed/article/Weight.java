package org.didbon.feed.article;

/** How much text and how many links an element holds. Not thread-safe. */
final class Weight {

  /** Of an element that is passed over. */
  static final Weight NONE = new Weight();

  private static final int SENTENCE = 80;

  int chars;
  int linked;

  /** Text that stands in the element itself or in what only marks words of it. */
  int own;

  int ownLinked;
  int commas;
  int breaks;

  /** Text that stands in whole sentences, not in labels and lists of links. */
  int prose;

  /** How much it looks like what holds an article. */
  double score;

  /** Characters outside links. */
  int words() {
    return chars - linked;
  }

  /** Whether its own text is a sentence at least, and not one of links. */
  boolean isSentence() {
    return own >= SENTENCE && ownLinked * 3 < own;
  }

  /** The part of the text that is links, 0 to 1. */
  double density() {
    return chars == 0 ? 0 : (double) linked / chars;
  }

  /** What its own text is worth to what holds it (as readability.js counts). */
  double worth() {
    double most = 3 * (1 + breaks / 2.0);
    double plain = 1 + commas + Math.min(own / 100.0, most);
    return plain * (own - ownLinked) / Math.max(1, own);
  }
}
