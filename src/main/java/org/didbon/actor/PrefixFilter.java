package org.didbon.actor;

import java.util.Collection;

/**
 * The beginnings of a set of words: rules most other words out without making anything. It may let
 * a few by that begin otherwise, since it keeps one bit a beginning. Immutable.
 */
final class PrefixFilter {

  /** How many letters of a word are kept. */
  private static final int LETTERS = 4;

  private static final int SHORTEST = 2;

  /** Two to this power are the bits, eight kilobytes: few enough for the nearest cache. */
  private static final int BITS = 16;

  private final long[] bits = new long[1 << (BITS - 6)];

  PrefixFilter(Collection<String> words) {
    for (String word : words) {
      long head = 0;
      for (int i = 0; i < Math.min(LETTERS, word.length()); i++) {
        head = longer(head, word.charAt(i));
      }
      int bit = bit(head);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  /** Whether one of the words, or its first four letters, may begin {@code word}. */
  boolean mayBegin(String word) {
    long head = 0;
    for (int i = 0; i < Math.min(LETTERS, word.length()); i++) {
      head = longer(head, word.charAt(i));
      int bit = bit(head);
      if (i + 1 >= SHORTEST && (bits[bit >>> 6] & (1L << bit)) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long longer(long head, char letter) {
    return (head << Character.SIZE) | letter;
  }

  private static int bit(long head) {
    return (int) ((head * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
  }
}
