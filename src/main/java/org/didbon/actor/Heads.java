package org.didbon.actor;

import java.util.Arrays;
import java.util.Collection;

/**
 * The beginnings of a set of words: rules most other words out without making anything. Immutable.
 */
final class Heads {

  /** How many letters of a word are kept. */
  private static final int LETTERS = 4;

  private static final int SHORTEST = 2;

  private final long[] sorted;

  Heads(Collection<String> words) {
    this.sorted =
        words.stream().mapToLong(word -> head(word, LETTERS)).sorted().distinct().toArray();
  }

  /** Whether one of the words, or its first four letters, begins {@code word}. */
  boolean mayBegin(String word) {
    for (int letters = Math.min(LETTERS, word.length()); letters >= SHORTEST; letters--) {
      if (Arrays.binarySearch(sorted, head(word, letters)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static long head(String word, int letters) {
    long head = 0;
    for (int i = 0; i < Math.min(letters, word.length()); i++) {
      head = (head << Character.SIZE) | word.charAt(i);
    }
    return head;
  }
}
