package org.didbon.text;

import org.jspecify.annotations.Nullable;

/**
 * Hands out one string for a word that keeps coming, and the number of its place, so that reading a
 * text makes few new ones and whoever knows more of a word finds it again by its number. Holds so
 * many words and no more: twice those that a month of news has, some megabytes. Each word belongs
 * to a row of eight places, which have ranks: a new word takes the place of the last rank, and
 * changes ranks with the one ahead whenever it is met again, so that words of every day stay
 * however many strange ones a hostile text pours in. Thread-safe without locks: a race costs a
 * second copy of a word, or a rank, and what is kept here never changes.
 */
final class WordPool {

  /** There are 2 to the power of this many rows. */
  private static final int BITS = 14;

  /** Of fewer places many rows would be too short by chance, and their words come and go. */
  private static final int ROW = 8;

  private static final int RANK = ROW - 1;

  /** How many places there are. */
  static final int SIZE = ROW << BITS;

  /** A longer one is hardly a word, and would only fill the memory. */
  private static final int LONGEST = 64;

  private static final int NOWHERE = -1;

  /** A word and its number, for the one reader that owns this to look at. */
  static final class FoundWord {
    String word = "";
    int number;

    private void is(String found, int place) {
      word = found;
      number = place;
    }
  }

  /** A word with its code, so that most are told apart without a look at their letters. */
  private record CodedWord(String word, long code) {

    boolean is(long other, char[] letters, int length) {
      return code == other && (WordCode.tells(code) || same(letters, length));
    }

    private boolean same(char[] letters, int length) {
      if (word.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (word.charAt(i) != letters[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final @Nullable CodedWord[] words = new @Nullable CodedWord[SIZE];

  /**
   * The hash of the word in each place, to pass over all other words without a look at them, with
   * the rank of the place in its lowest bits: both are needed of every word, from one spot.
   */
  private final int[] hashes = new int[SIZE];

  WordPool() {
    for (int place = 0; place < SIZE; place++) {
      hashes[place] = place % ROW;
    }
  }

  /**
   * Finds or keeps the word that the first {@code length} letters of {@code letters} make; the
   * number of one that is too long is -1.
   */
  void find(char[] letters, int length, FoundWord found) {
    if (length > LONGEST) {
      found.is(new String(letters, 0, length), NOWHERE);
      return;
    }
    long code = WordCode.of(letters, length);
    int hash = WordCode.hash(code);
    int row = row(hash);
    for (int place = row; place < row + ROW; place++) {
      if (isOf(hashes[place], hash)) {
        CodedWord known = words[place];
        if (known != null && known.is(code, letters, length)) {
          meet(row, place);
          found.is(known.word, place);
          return;
        }
      }
    }
    String made = new String(letters, 0, length);
    found.is(made, keep(new CodedWord(made, code), hash, row));
  }

  private static int row(int hash) {
    return ROW * (hash >>> (32 - BITS));
  }

  private static boolean isOf(int marked, int hash) {
    return ((marked ^ hash) & ~RANK) == 0;
  }

  private void meet(int row, int place) {
    int rank = hashes[place] & RANK;
    if (rank > 0) {
      for (int other = row; other < row + ROW; other++) {
        if ((hashes[other] & RANK) == rank - 1) {
          hashes[other]++;
          break;
        }
      }
      hashes[place]--;
    }
  }

  private int keep(CodedWord word, int hash, int row) {
    int last = row;
    for (int place = row; place < row + ROW; place++) {
      if (words[place] == null) {
        last = place;
        break;
      }
      last = (hashes[place] & RANK) > (hashes[last] & RANK) ? place : last;
    }
    words[last] = word;
    hashes[last] = (hash & ~RANK) | (hashes[last] & RANK);
    return last;
  }
}
