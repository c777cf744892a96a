package org.didbon.query;

/**
 * How far apart two words may stand, and in which order.
 *
 * @param ordered whether the one written first has to stand first
 * @param sentence whether both have to stand in one sentence, see {@link
 *     org.didbon.text.Sentences}, with any number of words between them
 * @param words that stand between them at most, 0 or more; 0 where the sentence says it
 */
public record Nearness(boolean ordered, boolean sentence, int words) {

  public Nearness {
    if (words < 0 || (sentence && words > 0)) {
      throw new IllegalArgumentException("0 words or more, and none with a sentence: " + words);
    }
  }

  /** So many words at most between the two, in any order. */
  public static Nearness within(int words) {
    return new Nearness(false, false, words);
  }

  /** Both in one sentence, in any order. */
  public static Nearness inOneSentence() {
    return new Nearness(false, true, 0);
  }

  /** The same, in the order in which they are written. */
  public Nearness inOrder() {
    return new Nearness(true, sentence, words);
  }
}
