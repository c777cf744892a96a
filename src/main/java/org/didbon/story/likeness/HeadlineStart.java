package org.didbon.story.likeness;

import java.util.regex.Pattern;
import org.didbon.text.Tokens;

/**
 * How a headline begins: the same one with more behind it, such as the lead that an outlet glues to
 * it, tells of the same. Immutable.
 */
final class HeadlineStart {

  /** Fewer words, or letters, begin too many headlines. */
  private static final int WORDS = 3;

  private static final int LETTERS = 14;

  /**
   * What happened takes so many words that are no names: «Президент Таджикистана Эмомали Рахмон» is
   * how many headlines begin. The first word is not counted, as its capital tells nothing.
   */
  private static final int PLAIN_WORDS = 2;

  /** Of a headline whose words have capitals as in English, less than a third is plain. */
  private static final int SHOUTED = 3;

  /** Where an outlet glued its lead to the headline: «роллАльбом». */
  private static final Pattern SEAM = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** A number for the first word, the first two, and so on; of the letters alone. */
  private final int[] beginnings;

  private final int letters;

  HeadlineStart(int[] beginnings, int letters) {
    this.beginnings = beginnings;
    this.letters = letters;
  }

  /**
   * Of a headline.
   *
   * @param tokens those of the headline, and perhaps others behind them
   */
  static HeadlineStart of(String headline, Tokens tokens) {
    String parted = SEAM.matcher(headline).replaceAll(" ");
    return parted.equals(headline) ? of(tokens) : of(Tokens.of(parted, ""));
  }

  private static HeadlineStart of(Tokens tokens) {
    int[] beginnings = new int[tokens.titleSize()];
    int hash = 0;
    int letters = 0;
    for (int at = 0; at < beginnings.length; at++) {
      String word = tokens.word(at);
      hash = 31 * hash + word.hashCode();
      letters += word.length();
      beginnings[at] = hash;
    }
    return new HeadlineStart(beginnings, plainWords(tokens) < PLAIN_WORDS ? 0 : letters);
  }

  private static int plainWords(Tokens tokens) {
    int plain = 0;
    for (int at = 1; at < tokens.titleSize(); at++) {
      plain += tokens.capital(at) ? 0 : 1;
    }
    boolean shouted = plain * SHOUTED < tokens.titleSize();
    return shouted ? tokens.titleSize() - WORDS : plain;
  }

  /** Not to be changed. */
  int[] beginnings() {
    return beginnings;
  }

  /** 0 where it tells too little to begin another. */
  int letters() {
    return letters;
  }

  /** Whether one of both is the beginning of the other, and long enough to tell. */
  boolean goesWith(HeadlineStart other) {
    return other.beginsWith(this) || beginsWith(other);
  }

  private boolean beginsWith(HeadlineStart whole) {
    int words = whole.beginnings.length;
    return words >= WORDS
        && whole.letters >= LETTERS
        && words <= beginnings.length
        && beginnings[words - 1] == whole.beginnings[words - 1];
  }
}
