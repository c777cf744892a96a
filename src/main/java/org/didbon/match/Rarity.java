package org.didbon.match;

import org.didbon.query.Query;

/**
 * In what share of items a term is found, by guess. Only the order counts: it decides from which of
 * its words a rule is reached, never whether it matches. Long words are rare ones (Zipf's law of
 * abbreviation), which holds in every language we read and needs no counts of any.
 */
final class Rarity implements Query.WordVisitor<Double>, Query.ConditionVisitor<Double> {

  /** Of an actor. */
  static final double ACTOR = 0.02;

  private static final double SHORTEST = 0.5;

  /** How much rarer a word is with each letter. */
  private static final double PER_LETTER = 0.65;

  /** One form of a word against all of its forms. */
  private static final double ONE_FORM = 0.4;

  /** All words that begin so against all forms of one word. */
  private static final double BEGINNING = 4;

  private static final Rarity GUESS = new Rarity();

  private Rarity() {}

  static double of(Query.SingleWord word) {
    return word.acceptWord(GUESS);
  }

  static double of(Query.ItemCondition condition) {
    return condition.acceptCondition(GUESS);
  }

  @Override
  public Double anyForm(Query.Word word) {
    return ofLetters(word);
  }

  @Override
  public Double exact(Query.Exact exact) {
    return ONE_FORM * ofLetters(exact);
  }

  @Override
  public Double capitals(Query.Capitals capitals) {
    return ONE_FORM * ofLetters(capitals);
  }

  @Override
  public Double prefix(Query.Prefix prefix) {
    return BEGINNING * ofLetters(prefix);
  }

  @Override
  public Double source(Query.Source source) {
    return 0.02;
  }

  @Override
  public Double country(Query.Country country) {
    return 0.2;
  }

  @Override
  public Double language(Query.Language language) {
    return 0.5;
  }

  private static double ofLetters(Query.SingleWord word) {
    return SHORTEST * Math.pow(PER_LETTER, word.folded().length());
  }
}
