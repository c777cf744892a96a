package org.didbon.story.likeness;

import java.util.Arrays;

/** By which of its terms a report is found: the rarest, as what all have tells nothing apart. */
final class SoughtTerms {

  /** So many of its words, */
  private static final int WORDS = 10;

  /** and of what means the same in all languages. */
  private static final int SENSES = 14;

  private SoughtTerms() {}

  /** The rarest words first, then the rarest of what means the same everywhere. */
  static int[] of(Traits traits, TermRarity rarity) {
    int[] sought = new int[WORDS + SENSES];
    int words = rarest(TermSet.union(traits.words(), traits.quotes()), rarity, WORDS, sought, 0);
    int all = rarest(traits.senses(), rarity, SENSES, sought, words);
    return Arrays.copyOf(sought, all);
  }

  /**
   * Puts the rarest terms, of equals the lesser, into an array from a place on; the place behind
   * them.
   */
  private static int rarest(TermSet terms, TermRarity rarity, int most, int[] into, int from) {
    double[] rarities = new double[most];
    int size = 0;
    for (int i = 0; i < terms.size(); i++) {
      int term = terms.get(i);
      double rare = rarity.of(term);
      if (size < most || rare > rarities[size - 1]) {
        size = Math.min(size + 1, most);
        int at = size - 1;
        // the terms come in their order: one that is as rare stays before
        while (at > 0 && rare > rarities[at - 1]) {
          rarities[at] = rarities[at - 1];
          into[from + at] = into[from + at - 1];
          at--;
        }
        rarities[at] = rare;
        into[from + at] = term;
      }
    }
    return from + size;
  }
}
