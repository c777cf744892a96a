package org.didbon.text;

/** The alphabets our sources write in. */
public enum Script {
  CYRILLIC,
  LATIN,
  /** Digits, other alphabets, or nothing. */
  OTHER;

  /** The script of a word's first letter. */
  public static Script of(String word) {
    for (int i = 0; i < word.length(); i++) {
      Script script = of(word.charAt(i));
      if (script != OTHER) {
        return script;
      }
    }
    return OTHER;
  }

  /** Whether some letter of {@code text} is of this alphabet. */
  public static boolean isIn(String text, Script script) {
    return text.chars().anyMatch(c -> of((char) c) == script);
  }

  static Script of(char letter) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
      return LATIN;
    }
    if (letter >= '\u0400' && letter <= '\u052f') {
      return CYRILLIC;
    }
    return letter >= '\u00c0' && letter <= '\u024f' ? LATIN : OTHER;
  }
}
