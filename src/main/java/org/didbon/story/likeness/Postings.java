package org.didbon.story.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which reports have a term, by the number of the report, the latest last. Of a term that thousands
 * have only the latest are kept: what all write tells nothing apart.
 */
final class Postings {

  /** Twice as many are kept for a while. */
  static final int MOST = 128;

  private static final int FIRST_SIZE = 2;

  /** The numbers of one term. */
  private static final class Column {
    private int[] numbers = new int[FIRST_SIZE];
    private int size;

    void add(int number) {
      if (size == 2 * MOST) {
        numbers = Arrays.copyOfRange(numbers, MOST, 4 * MOST);
        size = MOST;
      } else if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }
  }

  private final Map<Integer, Column> terms = new HashMap<>();

  void add(int term, int number) {
    terms.computeIfAbsent(term, t -> new Column()).add(number);
  }

  /** The latest first. */
  int[] of(int term) {
    Column numbers = terms.get(term);
    if (numbers == null) {
      return new int[0];
    }
    int count = Math.min(MOST, numbers.size);
    int[] latest = new int[count];
    for (int i = 0; i < count; i++) {
      latest[i] = numbers.numbers[numbers.size - 1 - i];
    }
    return latest;
  }

  /** Forgets a report that is older than all others of the term. */
  void remove(int term, int number) {
    Column numbers = terms.get(term);
    if (numbers != null && numbers.size > 0 && numbers.numbers[0] == number) {
      if (numbers.size == 1) {
        terms.remove(term);
      } else {
        numbers.numbers = Arrays.copyOfRange(numbers.numbers, 1, numbers.numbers.length);
        numbers.size--;
      }
    }
  }

  /** Forgets a report that is younger than all others of the term. */
  void removeLast(int term, int number) {
    Column numbers = terms.get(term);
    if (numbers != null && numbers.size > 0 && numbers.numbers[numbers.size - 1] == number) {
      numbers.size--;
      if (numbers.size == 0) {
        terms.remove(term);
      }
    }
  }
}
