package org.didbon.story.likeness;

/**
 * How many reports have each term, and how many of these days do: a table of numbers that takes
 * twelve bytes a place.
 */
final class TermCounts {

  private static final int FIRST_SIZE = 1 << 12;

  /** At twice a place the term, behind it how many reports have it: what is asked for together. */
  private int[] held = new int[2 * FIRST_SIZE];

  private int[] recent = new int[FIRST_SIZE];
  private int used;

  /** How many reports have it. */
  int held(int term) {
    return held[2 * place(term) + 1];
  }

  /** How many of these days have it. */
  int recent(int term) {
    return recent[place(term)];
  }

  void add(int term, int moreHeld, int moreRecent) {
    int place = place(term);
    if (held[2 * place] == 0) {
      held[2 * place] = term == 0 ? 1 : term;
      used++;
    }
    held[2 * place + 1] += moreHeld;
    recent[place] += moreRecent;
    if (used * 3 > recent.length * 2) {
      rebuild();
    }
  }

  /** Where a term stands or would; 0, which marks free places, shares one with 1. */
  private int place(int wanted) {
    int term = wanted == 0 ? 1 : wanted;
    int mask = recent.length - 1;
    int place = (term ^ (term >>> 16)) & mask;
    while (held[2 * place] != term && held[2 * place] != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Terms that nobody has any more go. */
  private void rebuild() {
    int[] oldHeld = held;
    int[] oldRecent = recent;
    int kept = 0;
    for (int i = 0; i < oldRecent.length; i++) {
      kept += oldHeld[2 * i + 1] > 0 ? 1 : 0;
    }
    int size = kept * 3 > oldRecent.length ? oldRecent.length * 2 : oldRecent.length;
    held = new int[2 * size];
    recent = new int[size];
    used = 0;
    for (int i = 0; i < oldRecent.length; i++) {
      if (oldHeld[2 * i + 1] > 0) {
        int place = place(oldHeld[2 * i]);
        held[2 * place] = oldHeld[2 * i];
        held[2 * place + 1] = oldHeld[2 * i + 1];
        recent[place] = oldRecent[i];
        used++;
      }
    }
  }
}
