package org.didbon.story.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which reports have a term, by the number of the report, the latest last. Of a term that thousands
 * have only the latest are kept: what all write tells nothing apart. A table of numbers, since most
 * terms have one report and an object for each would take more room than all reports. Not
 * thread-safe.
 */
final class Postings {

  /** Twice as many are kept for a while. */
  static final int MOST = 128;

  private static final int FIRST_SIZE = 1 << 12;
  private static final int FREE = Integer.MIN_VALUE;
  private static final int FIRST_COLUMN = 4;
  private static final int[] NONE = new int[0];

  private int[] terms = new int[FIRST_SIZE];

  /** The one report of a term, or where its column is, as -1 - index; FREE: no such term. */
  private int[] places = freePlaces(FIRST_SIZE);

  /** The numbers of terms that several reports have; the first number is how many they are. */
  private final List<int[]> columns = new ArrayList<>();

  private int[] unused = NONE;
  private int unusedCount;
  private int used;

  /**
   * Adds the latest report of a term.
   *
   * @param draft whether it may be taken back: until then nothing is dropped for it
   */
  void add(int term, int number, boolean draft) {
    int at = place(term);
    if (places[at] == FREE) {
      terms[at] = term;
      places[at] = number;
      used++;
      if (used * 3 > terms.length * 2) {
        rebuild();
      }
    } else if (places[at] >= 0) {
      places[at] = column(new int[] {2, places[at], number, 0, 0});
    } else {
      append(-1 - places[at], number, draft);
    }
  }

  private void append(int index, int number, boolean draft) {
    int[] column = columns.get(index);
    int size = column[0];
    if (size >= 2 * MOST && !draft) {
      System.arraycopy(column, 1 + size - MOST, column, 1, MOST);
      size = MOST;
    }
    if (size + 1 == column.length) {
      column = Arrays.copyOf(column, size + FIRST_COLUMN + size / 2);
      columns.set(index, column);
    }
    column[++size] = number;
    column[0] = size;
  }

  private int column(int[] column) {
    if (unusedCount > 0) {
      int index = unused[--unusedCount];
      columns.set(index, column);
      return -1 - index;
    }
    columns.add(column);
    return -columns.size();
  }

  /** Tells of each report of a term, the latest first. */
  void forEach(int term, IntConsumer action) {
    int place = places[place(term)];
    if (place >= 0) {
      action.accept(place);
    } else if (place != FREE) {
      int[] column = columns.get(-1 - place);
      for (int i = column[0]; i > Math.max(0, column[0] - MOST); i--) {
        action.accept(column[i]);
      }
    }
  }

  /** The latest first. */
  int[] of(int term) {
    IntStream.Builder numbers = IntStream.builder();
    forEach(term, numbers::add);
    return numbers.build().toArray();
  }

  /** Forgets a report that is older than all others of the term. */
  void remove(int term, int number) {
    int at = place(term);
    if (places[at] == number) {
      free(at);
    } else if (places[at] < 0 && places[at] != FREE) {
      int[] column = columns.get(-1 - places[at]);
      if (column[1] == number) {
        System.arraycopy(column, 2, column, 1, column[0] - 1);
        shrink(at, column);
      }
    }
  }

  /** Forgets a report that is younger than all others of the term. */
  void removeLast(int term, int number) {
    int at = place(term);
    if (places[at] == number) {
      free(at);
    } else if (places[at] < 0 && places[at] != FREE) {
      int[] column = columns.get(-1 - places[at]);
      if (column[column[0]] == number) {
        shrink(at, column);
      }
    }
  }

  /** How many terms some report has. */
  int size() {
    return used;
  }

  private void shrink(int at, int[] column) {
    column[0]--;
    if (column[0] == 1) {
      int index = -1 - places[at];
      columns.set(index, NONE);
      if (unusedCount == unused.length) {
        unused = Arrays.copyOf(unused, 2 * unusedCount + FIRST_COLUMN);
      }
      unused[unusedCount++] = index;
      places[at] = column[1];
    }
  }

  /** Frees a place; those that were pushed on by it move up. */
  private void free(int freed) {
    int mask = terms.length - 1;
    int hole = freed;
    used--;
    for (int next = (hole + 1) & mask; places[next] != FREE; next = (next + 1) & mask) {
      int home = home(terms[next]);
      if (((next - home) & mask) >= ((next - hole) & mask)) {
        terms[hole] = terms[next];
        places[hole] = places[next];
        hole = next;
      }
    }
    places[hole] = FREE;
  }

  private int home(int term) {
    return (term ^ (term >>> 16)) & (terms.length - 1);
  }

  /** Where a term stands or would. */
  private int place(int term) {
    int at = home(term);
    while (places[at] != FREE && terms[at] != term) {
      at = (at + 1) & (terms.length - 1);
    }
    return at;
  }

  private void rebuild() {
    int[] oldTerms = terms;
    int[] oldPlaces = places;
    terms = new int[2 * oldTerms.length];
    places = freePlaces(terms.length);
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldPlaces[i] != FREE) {
        int at = place(oldTerms[i]);
        terms[at] = oldTerms[i];
        places[at] = oldPlaces[i];
      }
    }
  }

  private static int[] freePlaces(int size) {
    int[] places = new int[size];
    Arrays.fill(places, FREE);
    return places;
  }
}
