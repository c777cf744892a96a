package org.didbon.story.likeness;

import java.util.Arrays;

/** How many reports have each term: a table of numbers that takes eight bytes a term. */
final class TermCounts {

  private static final int FIRST_SIZE = 1 << 12;

  private int[] terms = new int[FIRST_SIZE];
  private int[] counts = new int[FIRST_SIZE];
  private int used;

  int of(int term) {
    return counts[place(term)];
  }

  void add(int term, int more) {
    int place = place(term);
    if (terms[place] == 0) {
      terms[place] = term == 0 ? 1 : term;
      used++;
    }
    counts[place] += more;
    if (used * 2 > terms.length) {
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
    int[] oldCounts = counts;
    long kept = Arrays.stream(oldCounts).filter(count -> count > 0).count();
    int size = kept * 4 > oldTerms.length ? oldTerms.length * 2 : oldTerms.length;
    terms = new int[size];
    counts = new int[size];
    used = 0;
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldCounts[i] > 0) {
        int place = place(oldTerms[i]);
        terms[place] = oldTerms[i];
        counts[place] = oldCounts[i];
        used++;
      }
    }
  }
}
