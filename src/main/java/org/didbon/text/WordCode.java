package org.didbon.text;

/**
 * A folded word in one number. Words of twelve letters at most that are all plain Latin ones, or
 * all Russian ones, or all digits, have each a code of its own; any other has a code that few
 * others share.
 */
final class WordCode {

  private static final int LONGEST = 12;

  /** One more than there are letters in the largest of the three alphabets. */
  private static final int BASE = 33;

  private static final int KIND = 61;

  private WordCode() {}

  static long of(char[] letters, int length) {
    char first = letters[0];
    int kind = first >= 'а' ? 2 : first >= 'a' ? 1 : 0;
    char zero = kind == 2 ? 'а' : kind == 1 ? 'a' : '0';
    long own = 0;
    long shared = 0;
    int others = length > LONGEST ? 1 : 0;
    for (int i = 0; i < length; i++) {
      int letter = letters[i] - zero;
      own = own * BASE + letter + 1;
      shared = shared * 31 + letters[i];
      others |= letter & ~(BASE - 2); // anything but 0 to 31
    }
    return others == 0 ? own | (long) kind << KIND : shared | Long.MIN_VALUE;
  }

  /** Whether no other word has this code. */
  static boolean tells(long code) {
    return code >= 0;
  }

  static int hash(long code) {
    long mixed = (code ^ (code >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
