package org.didbon.story.likeness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Names, each under a small number while somebody holds it: a table of numbers, since an entry of a
 * map would take twice the room of what it holds. Not thread-safe.
 */
final class CountedNames {

  static final int NONE = -1;

  private static final int FIRST_SIZE = 1 << 6;

  /** By number; null where the number is free. */
  private @Nullable String[] names = new @Nullable String[FIRST_SIZE];

  /** How many hold the name; of a free number, the next free one. */
  private int[] counts = new int[FIRST_SIZE];

  /** Numbers by the hash of their names, NONE where there is none. */
  private int[] table = emptyTable(2 * FIRST_SIZE);

  private int numbers;
  private int free = NONE;

  /** One more holds the name; its number, 0 or more. */
  int take(String name) {
    int at = place(name);
    if (table[at] != NONE) {
      counts[table[at]]++;
      return table[at];
    }
    int number = freeNumber();
    names[number] = name;
    counts[number] = 1;
    table[at] = number;
    if (numbers * 3 > table.length * 2) {
      rebuild();
    }
    return number;
  }

  private int freeNumber() {
    if (free != NONE) {
      int number = free;
      free = counts[number];
      return number;
    }
    if (numbers == names.length) {
      names = Arrays.copyOf(names, numbers + numbers / 2);
      counts = Arrays.copyOf(counts, names.length);
    }
    return numbers++;
  }

  /** One fewer holds a name; with the last, its number is free for another. */
  void release(int number) {
    counts[number]--;
    if (counts[number] == 0) {
      takeOut(place(name(number)));
      names[number] = null;
      counts[number] = free;
      free = number;
    }
  }

  /** The number of a name, NONE if nobody holds it. */
  int find(String name) {
    return table[place(name)];
  }

  /** The name of a number that is held. */
  String name(int number) {
    String name = names[number];
    if (name == null) {
      throw new IllegalStateException("nobody holds the name, number=" + number);
    }
    return name;
  }

  /** How many hold the name of a number that is held. */
  int count(int number) {
    return counts[number];
  }

  /** Where a name stands or would. */
  private int place(String name) {
    int at = home(name);
    while (table[at] != NONE && !name(table[at]).equals(name)) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private int home(String name) {
    int hash = name.hashCode() * 0x9e3779b9;
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }

  /** Frees a place; those that were pushed on by it move up. */
  private void takeOut(int freed) {
    int mask = table.length - 1;
    int hole = freed;
    for (int next = (hole + 1) & mask; table[next] != NONE; next = (next + 1) & mask) {
      int home = home(name(table[next]));
      if (((next - home) & mask) >= ((next - hole) & mask)) {
        table[hole] = table[next];
        hole = next;
      }
    }
    table[hole] = NONE;
  }

  private void rebuild() {
    table = emptyTable(2 * table.length);
    for (int number = 0; number < numbers; number++) {
      String name = names[number];
      if (name != null) {
        table[place(name)] = number;
      }
    }
  }

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, NONE);
    return table;
  }
}
