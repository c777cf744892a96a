package org.didbon.story.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;

/**
 * Some terms, each as a number that stands for it: small, and soon compared. Two terms share a
 * number once in billions. Immutable.
 */
final class TermSet {

  static final TermSet EMPTY = new TermSet(new int[0]);

  private final int[] terms;

  private TermSet(int[] sorted) {
    this.terms = sorted;
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
    return numbers.isEmpty()
        ? EMPTY
        : new TermSet(numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
  }

  /** Those of an array, sorted, from a place on. */
  static TermSet ofSorted(int[] numbers, int from, int size) {
    return size == 0 ? EMPTY : new TermSet(Arrays.copyOfRange(numbers, from, from + size));
  }

  /** Copies them into an array, from a place on; the place behind them. */
  int copyTo(int[] into, int from) {
    System.arraycopy(terms, 0, into, from, terms.length);
    return from + terms.length;
  }

  static TermSet union(TermSet... sets) {
    int size = 0;
    for (TermSet set : sets) {
      size += set.size();
    }
    int[] all = new int[size];
    int at = 0;
    for (TermSet set : sets) {
      System.arraycopy(set.terms, 0, all, at, set.terms.length);
      at += set.terms.length;
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return new TermSet(kept == size ? all : Arrays.copyOf(all, kept));
  }

  int size() {
    return terms.length;
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  int get(int index) {
    return terms[index];
  }

  boolean contains(int term) {
    return Arrays.binarySearch(terms, term) >= 0;
  }

  boolean isSame(TermSet other) {
    return Arrays.equals(terms, other.terms);
  }

  void forEach(IntConsumer action) {
    for (int term : terms) {
      action.accept(term);
    }
  }

  /** Those that both have. */
  TermSet shared(TermSet other) {
    int[] shared = new int[Math.min(terms.length, other.terms.length)];
    int size = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < terms.length && theirs < other.terms.length) {
      int order = Integer.compare(terms[mine], other.terms[theirs]);
      if (order == 0) {
        shared[size++] = terms[mine];
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return size == 0 ? EMPTY : new TermSet(Arrays.copyOf(shared, size));
  }

  /** Those that {@code other} lacks. */
  TermSet without(TermSet other) {
    int[] left = new int[terms.length];
    int size = 0;
    for (int term : terms) {
      if (!other.contains(term)) {
        left[size++] = term;
      }
    }
    return size == terms.length ? this : new TermSet(Arrays.copyOf(left, size));
  }
}
