package org.didbon.text;

/**
 * What counts as the same letter: letter case, ё and е, accents and every kind of apostrophe make
 * no difference, while й, ў, ї and the letters of Tajik, Uzbek, Kazakh and Kyrgyz stay letters of
 * their own. A letter of another alphabet that looks like one of the word's own is taken for that
 * one (see {@link LookAlikes}).
 */
public final class Letters {

  private Letters() {}

  /** The word as all comparisons see it; what is no letter or digit is left out. */
  public static String fold(String word) {
    int scripts = 0;
    for (int i = 0; i < word.length(); i++) {
      scripts |= LookAlikes.script(LetterTable.fold(word.charAt(i)));
    }
    String written = scripts == LookAlikes.MIXED ? LookAlikes.mend(word) : word;
    StringBuilder folded = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char letter = LetterTable.fold(written.charAt(i));
      if (letter > LetterTable.APOSTROPHE) {
        folded.append(letter);
      } else if (letter == LetterTable.SILENT && !folded.isEmpty()) {
        int last = folded.length() - 1;
        folded.setCharAt(last, LetterTable.join(folded.charAt(last), written.charAt(i)));
      }
    }
    // a letter such as İ looks like one of the other script only once it is folded
    String plain = folded.toString();
    return scripts == LookAlikes.MIXED ? LookAlikes.mend(plain) : plain;
  }
}
