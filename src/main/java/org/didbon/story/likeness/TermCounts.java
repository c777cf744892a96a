package org.didbon.story.likeness;

/**
 * How many reports have each term, and how many of these days do: a table of numbers that takes
 * twelve bytes a place.
 */
final class TermCounts {

  private static final int FIRST_SIZE = 1 << 12;

  private int[] terms = new int[FIRST_SIZE];
  private int[] held = new int[FIRST_SIZE];
  private int[] recent = new int[FIRST_SIZE];
  private int used;

  /** How many reports have it. */
  int held(int term) {
    return held[place(term)];
  }

  /** How many of these days have it. */
  int recent(int term) {
    return recent[place(term)];
  }

  void add(int term, int moreHeld, int moreRecent) {
    int place = place(term);
    if (terms[place] == 0) {
      terms[place] = term == 0 ? 1 : term;
      used++;
    }
    held[place] += moreHeld;
    recent[place] += moreRecent;
    if (used * 3 > terms.length * 2) {
      rebuild();
    }
  }

  /** Where a term stands or would; 0, which marks free places, shares one with 1. */
  private int place(int wanted) {
    int term = wanted == 0 ? 1 : wanted;
    int mask = terms.length - 1;
    int place = (term ^ (term >>> 16)) & mask;
    while (terms[place] != term && terms[place] != 0) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Terms that nobody has any more go. */
  private void rebuild() {
    int[] oldTerms = terms;
    int[] oldHeld = held;
    int[] oldRecent = recent;
    int kept = 0;
    for (int count : oldHeld) {
      kept += count > 0 ? 1 : 0;
    }
    int size = kept * 3 > oldTerms.length ? oldTerms.length * 2 : oldTerms.length;
    terms = new int[size];
    held = new int[size];
    recent = new int[size];
    used = 0;
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldHeld[i] > 0) {
        int place = place(oldTerms[i]);
        terms[place] = oldTerms[i];
        held[place] = oldHeld[i];
        recent[place] = oldRecent[i];
        used++;
      }
    }
  }
}
