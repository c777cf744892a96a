package org.didbon.rule.review;

/**
 * How surely a word belongs to one pile of reports rather than to another: Dunning's log-likelihood
 * ratio, which holds for small piles too. 10.83 comes by chance once in a thousand words.
 */
final class LogLikelihood {

  /** Below this a word is no suggestion. */
  static final double SURE = 10.83;

  private LogLikelihood() {}

  /**
   * 0 where the word is as frequent in both.
   *
   * @param with reports of the one pile that have the word
   * @param all of that pile
   * @param otherWith likewise of the other
   */
  static double of(int with, int all, int otherWith, int otherAll) {
    double share = (double) (with + otherWith) / (all + otherAll);
    return 2
        * (part(with, all * share)
            + part(all - with, all * (1 - share))
            + part(otherWith, otherAll * share)
            + part(otherAll - otherWith, otherAll * (1 - share)));
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
