package org.didbon.text;

/**
 * Hands out one string for a word that keeps coming, so that reading a text makes few new ones and
 * their hash codes are known already. A word may push another out; memory stays below 2 MB.
 * Thread-safe without locks: a race costs a second copy of a word, strings being immutable.
 */
final class WordPool {

  private static final int SIZE = 1 << 14;

  /** Longer words are rare. */
  private static final int LONGEST = 24;

  private final String[] words = new String[SIZE];

  /**
   * The word that the first {@code length} letters of {@code letters} make.
   *
   * @param hash of these letters, as {@link String#hashCode} defines it
   */
  String word(char[] letters, int length, int hash) {
    if (length > LONGEST) {
      return new String(letters, 0, length);
    }
    int place = (hash ^ (hash >>> 15)) & (SIZE - 1);
    String known = words[place];
    if (known != null && known.hashCode() == hash && same(known, letters, length)) {
      return known;
    }
    String made = new String(letters, 0, length);
    words[place] = made;
    return made;
  }

  private static boolean same(String known, char[] letters, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
