package org.didbon.rule.review;

import org.didbon.rule.Preview.Difference;

/**
 * A word that would better a rule. Nothing is done about it until somebody says so.
 *
 * @param word to exclude, or to add
 * @param query the rule's whole query with it, as it would be saved
 * @param counts where the word stands
 * @param edit what would come and go in 30 days
 */
public record Suggestion(
    Purpose purpose, String word, String query, WordPiles counts, Difference edit) {

  /** What a word is suggested for. */
  public enum Purpose {
    /** It sets what readers called not relevant apart. */
    EXCLUDE,
    /** It often stands beside what the rule finds. */
    ADD
  }

  /**
   * In how many of two piles a word stands: of a word to exclude the stories called not relevant
   * and the other reports of the rule, of one to add the rule's reports and some others.
   */
  public record WordPiles(int with, int all, int otherWith, int otherAll) {

    double likelihood() {
      return LogLikelihood.of(with, all, otherWith, otherAll);
    }

    /** How often for each report, in the one pile and in the other. */
    boolean isMoreOften(int times) {
      return (double) with * otherAll > (double) times * otherWith * all;
    }
  }
}
