package org.didbon.text;

/**
 * Letters of one alphabet that are drawn like letters of the other: «Пaтрушев» with a Latin a,
 * typed in haste or to hide from filters; «қазақcтан», «бiр» and «мəселе» from keyboards that lack
 * the letter. A word that mixes alphabets is taken to be in the one most of its letters are of, if
 * each of the others has a double there; else it is left as it was written (IT, iPhone'ы).
 */
final class LookAlikes {

  private static final String LATIN = "AaBCcEeHhIiKkMOoPpTXxYyËëÏï\u018f\u0259\u019f\u0275\u03b3";
  private static final String CYRILLIC = "АаВСсЕеНһІіКкМОоРрТХхУуЕеЇїӘәӨөү";
  private static final String CYRILLIC_DRAWN_LATIN = "АаВЕеКкМНОоРрСсТУуХхІіЅѕЈјһЁё";
  private static final String LATIN_DRAWN_CYRILLIC = "AaBEeKkMHOoPpCcTYyXxIiSsJjhEe";

  private static final int FIRST_NEITHER = 0x530;
  private static final int FIRST_CYRILLIC = 0x400;

  /** What {@link #script} answers. */
  static final int NEITHER = 0;

  static final int IN_LATIN = 1;
  static final int IN_CYRILLIC = 2;
  static final int MIXED = IN_LATIN | IN_CYRILLIC;

  private LookAlikes() {}

  /** The alphabet of a folded letter, as a bit; digits have none. */
  static int script(char folded) {
    if (folded >= FIRST_CYRILLIC) {
      return folded < FIRST_NEITHER ? IN_CYRILLIC : NEITHER;
    }
    return folded > '9' ? IN_LATIN : NEITHER;
  }

  /** The word with all its letters of one alphabet, if that can be. */
  static String mend(String word) {
    int latin = 0;
    int cyrillic = 0;
    for (int i = 0; i < word.length(); i++) {
      int script = script(LetterTable.fold(word.charAt(i)));
      latin += script & IN_LATIN;
      cyrillic += script >> 1;
    }
    return cyrillic >= latin
        ? doubled(word, IN_LATIN, LATIN, CYRILLIC)
        : doubled(word, IN_CYRILLIC, CYRILLIC_DRAWN_LATIN, LATIN_DRAWN_CYRILLIC);
  }

  private static String doubled(String word, int stranger, String from, String to) {
    StringBuilder mended = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (script(LetterTable.fold(letter)) == stranger) {
        int at = from.indexOf(letter);
        if (at < 0) {
          at = from.indexOf(LetterTable.fold(letter));
        }
        if (at < 0) {
          return word;
        }
        letter = to.charAt(at);
      }
      mended.append(letter);
    }
    return mended.toString();
  }
}
