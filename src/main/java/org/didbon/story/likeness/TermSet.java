package org.didbon.story.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Some terms, each as a number that stands for it: small, and soon compared. Two terms share a
 * number once in billions. Immutable.
 */
final class TermSet {

  private static final int FEW = 8;
  private static final int[] NONE = {};

  static final TermSet EMPTY = new TermSet(NONE, 0, 0);

  /** From a place on they stand here, sorted. */
  private final int[] terms;

  private final int from;
  private final int size;

  private TermSet(int[] sorted, int from, int size) {
    this.terms = sorted;
    this.from = from;
    this.size = size;
  }

  /** What {@code kind} and {@code term} are known as. */
  static int number(char kind, String term) {
    int hash = 31 * kind + 17;
    for (int i = 0; i < term.length(); i++) {
      hash = (hash ^ term.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return hash ^ (hash >>> 13);
  }

  static TermSet of(Collection<Integer> numbers) {
    Builder all = new Builder();
    numbers.forEach(all::add);
    return all.build();
  }

  /** Gathers terms one by one, in any order and as often as they come. */
  static final class Builder {

    private static final int FIRST_SIZE = 16;

    private int[] terms = NONE;
    private int size;

    void add(int term) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, Math.max(FIRST_SIZE, 2 * size));
      }
      terms[size++] = term;
    }

    TermSet build() {
      return distinct(Arrays.copyOf(terms, size));
    }
  }

  /** Those of an array, sorted, from a place on; not copied, so that there it must not change. */
  static TermSet ofSorted(int[] numbers, int from, int size) {
    return size == 0 ? EMPTY : new TermSet(numbers, from, size);
  }

  /** Copies them into an array, from a place on; the place behind them. */
  int copyTo(int[] into, int place) {
    System.arraycopy(terms, from, into, place, size);
    return place + size;
  }

  static TermSet union(TermSet... sets) {
    int size = 0;
    for (TermSet set : sets) {
      size += set.size;
    }
    int[] all = new int[size];
    int at = 0;
    for (TermSet set : sets) {
      at = set.copyTo(all, at);
    }
    return distinct(all);
  }

  /** Those of an array, which is theirs from now on. */
  private static TermSet distinct(int[] all) {
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return ofSorted(all, 0, kept);
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int get(int index) {
    return terms[from + index];
  }

  boolean contains(int term) {
    return Arrays.binarySearch(terms, from, from + size, term) >= 0;
  }

  boolean isSame(TermSet other) {
    return Arrays.equals(
        terms, from, from + size, other.terms, other.from, other.from + other.size);
  }

  void forEach(IntConsumer action) {
    for (int i = from; i < from + size; i++) {
      action.accept(terms[i]);
    }
  }

  /** Those that both have. */
  TermSet shared(TermSet other) {
    if (size == 0 || other.size == 0) {
      return EMPTY;
    }
    int[] shared = new int[Math.min(size, other.size)];
    int count = 0;
    int mine = from;
    int theirs = other.from;
    int end = from + size;
    int otherEnd = other.from + other.size;
    while (mine < end && theirs < otherEnd) {
      int order = Integer.compare(terms[mine], other.terms[theirs]);
      if (order == 0) {
        shared[count++] = terms[mine];
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return ofSorted(shared, 0, count);
  }

  /** Those that fit, of which there should be few. */
  TermSet those(IntPredicate fit) {
    int[] found = NONE;
    int count = 0;
    for (int i = from; i < from + size; i++) {
      if (fit.test(terms[i])) {
        if (count == found.length) {
          found = Arrays.copyOf(found, FEW + 2 * count);
        }
        found[count++] = terms[i];
      }
    }
    return ofSorted(found, 0, count);
  }

  /** Those that {@code other} lacks. */
  TermSet without(TermSet other) {
    int[] left = new int[size];
    int count = 0;
    int theirs = other.from;
    int otherEnd = other.from + other.size;
    for (int i = from; i < from + size; i++) {
      while (theirs < otherEnd && other.terms[theirs] < terms[i]) {
        theirs++;
      }
      if (theirs == otherEnd || other.terms[theirs] != terms[i]) {
        left[count++] = terms[i];
      }
    }
    return ofSorted(left, 0, count);
  }
}
