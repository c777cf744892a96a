package org.didbon.text;

/**
 * Uzbek in one alphabet: Cyrillic spelling becomes Latin, and what the two write differently
 * becomes the same. Folding has made ё of Cyrillic е already, so yo and ye are e; ц is written s or
 * ts.
 */
final class UzbekLetters {

  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяўқғҳ";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "x", "s", "ch", "sh", "sh", "", "i", "", "e", "yu", "ya", "o", "q", "g", "h"
  };

  private UzbekLetters() {}

  /** The word in Latin letters without apostrophes; only to be compared with its like. */
  static String latin(String folded) {
    String latin = Script.of(folded) == Script.CYRILLIC ? transliterated(folded) : folded;
    return latin.indexOf('y') < 0 && latin.indexOf('s') < 0
        ? latin
        : latin.replace("yo", "e").replace("ye", "e").replace("ts", "s");
  }

  private static String transliterated(String cyrillic) {
    StringBuilder latin = new StringBuilder(cyrillic.length() + 4);
    for (int i = 0; i < cyrillic.length(); i++) {
      int at = CYRILLIC.indexOf(cyrillic.charAt(i));
      latin.append(at < 0 ? String.valueOf(cyrillic.charAt(i)) : LATIN[at]);
    }
    return latin.toString();
  }
}
