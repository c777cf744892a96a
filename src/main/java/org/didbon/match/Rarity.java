package org.didbon.match;

import org.didbon.query.Query;

/**
 * In what share of items a term is found, by guess. Only the order counts: it decides from which of
 * its words a rule is reached, never whether it matches. Long words are rare ones (Zipf's law of
 * abbreviation), which holds in every language we read and needs no counts of any.
 */
final class Rarity {

  private static final double SHORTEST = 0.5;

  /** How much rarer a word is with each letter. */
  private static final double PER_LETTER = 0.65;

  /** One form of a word against all of its forms. */
  private static final double ONE_FORM = 0.4;

  /** All words that begin so against all forms of one word. */
  private static final double BEGINNING = 4;

  private Rarity() {}

  static double of(Query term) {
    if (term instanceof Query.Word word) {
      return ofWord(word.folded());
    }
    if (term instanceof Query.Exact exact) {
      return ONE_FORM * ofWord(exact.folded());
    }
    if (term instanceof Query.Capitals capitals) {
      return ONE_FORM * ofWord(capitals.folded());
    }
    if (term instanceof Query.Prefix prefix) {
      return BEGINNING * ofWord(prefix.folded());
    }
    if (term instanceof Query.ActorRef || term instanceof Query.Source) {
      return 0.02;
    }
    return term instanceof Query.Country ? 0.2 : 0.5;
  }

  private static double ofWord(String word) {
    return SHORTEST * Math.pow(PER_LETTER, word.length());
  }
}
