package org.didbon.text;

import java.util.Arrays;

/** The words read so far: a column for each thing that is known of a word. Grows; one thread. */
final class WordColumns {

  private static final int LETTERS_A_WORD = 5;
  private static final int SPARE = 8;

  String[] words;
  int[] starts;
  int[] ends;
  Gap[] gaps;
  boolean[] capitals;
  int size;

  /** With room for what a text of so many characters usually holds. */
  WordColumns(int length) {
    int guess = length / LETTERS_A_WORD + SPARE;
    words = new String[guess];
    starts = new int[guess];
    ends = new int[guess];
    gaps = new Gap[guess];
    capitals = new boolean[guess];
  }

  void add(String word, int start, int end, Gap gap, boolean capital) {
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    gaps[size] = gap;
    capitals[size++] = capital;
  }

  private void grow() {
    int more = size * 2;
    words = Arrays.copyOf(words, more);
    starts = Arrays.copyOf(starts, more);
    ends = Arrays.copyOf(ends, more);
    gaps = Arrays.copyOf(gaps, more);
    capitals = Arrays.copyOf(capitals, more);
  }
}
