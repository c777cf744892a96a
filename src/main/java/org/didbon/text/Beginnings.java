package org.didbon.text;

/** The part of a word that most of its kin begin with: «депортация» is kin of «депортационный». */
public final class Beginnings {

  /** Endings begin with a vowel, or the signs and letters that go with one. */
  private static final String ENDING = "аеёиоуыэюяйьъіїєӣӯәөүұaeiouyʻ’'";

  /** Fewer letters begin too many words. */
  private static final int SHORTEST = 4;

  private Beginnings() {}

  /** Without the vowels at its end; never less than four letters. */
  public static String of(String word) {
    int end = word.length();
    while (end > SHORTEST && ENDING.indexOf(Character.toLowerCase(word.charAt(end - 1))) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
