package org.didbon.text;

import java.util.Arrays;

/** The words read so far: a column for each thing that is known of a word. Grows; one thread. */
final class WordColumns {

  private static final int LETTERS_A_WORD = 5;
  private static final int SPARE = 8;

  private static final Gap[] GAPS = Gap.values();
  private static final int CAPITAL = 1;
  private static final int GAP = 1;
  private static final int GAP_BITS = 7;
  private static final int LENGTH = 4;
  private static final int LENGTH_BITS = 255;
  private static final int NUMBER = 12;

  String[] words;
  int[] starts;
  int[] ends;

  /** Of each word its number, its length, the gap before it and whether it has a capital. */
  private int[] marks;

  int size;

  /** With room for what a text of so many characters usually holds. */
  WordColumns(int length) {
    int guess = length / LETTERS_A_WORD + SPARE;
    words = new String[guess];
    starts = new int[guess];
    ends = new int[guess];
    marks = new int[guess];
  }

  /**
   * Adds a word.
   *
   * @param length of the word, which is told here since a look at the word costs time
   * @param number of the word in the pool, -1 if it has none
   */
  @SuppressWarnings("EnumOrdinal") // it never leaves this class, which turns it back
  void add(String word, int length, int number, int start, int end, Gap gap, boolean capital) {
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    int written = gap.ordinal() << GAP | (capital ? CAPITAL : 0);
    marks[size++] = number << NUMBER | length << LENGTH | written;
  }

  Gap gap(int index) {
    return GAPS[marks[index] >> GAP & GAP_BITS];
  }

  boolean capital(int index) {
    return (marks[index] & CAPITAL) != 0;
  }

  int length(int index) {
    return marks[index] >> LENGTH & LENGTH_BITS;
  }

  int number(int index) {
    return marks[index] >> NUMBER;
  }

  private void grow() {
    int more = size + size / 2 + SPARE;
    words = Arrays.copyOf(words, more);
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    marks = Arrays.copyOf(marks, more);
  }
}
