package org.didbon.text;

/** One slip of the finger: a letter too many, too few, wrong, or two swapped. */
public final class Slip {

  private Slip() {}

  /** Whether one such makes {@code typed} of {@code word}. */
  public static boolean between(String typed, String word) {
    int longer = typed.length() - word.length();
    if (Math.abs(longer) > 1) {
      return false;
    }
    int at = 0;
    int shorter = Math.min(typed.length(), word.length());
    while (at < shorter && typed.charAt(at) == word.charAt(at)) {
      at++;
    }
    if (longer != 0) {
      return typed
          .substring(longer > 0 ? at + 1 : at)
          .equals(word.substring(longer > 0 ? at : at + 1));
    }
    return at == shorter
        || typed.substring(at + 1).equals(word.substring(at + 1))
        || (at + 1 < shorter
            && typed.charAt(at) == word.charAt(at + 1)
            && typed.charAt(at + 1) == word.charAt(at)
            && typed.substring(at + 2).equals(word.substring(at + 2)));
  }
}
