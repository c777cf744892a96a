package org.didbon.story.likeness;

import java.util.Arrays;

/**
 * Traits as numbers in a row: how many terms each set has, how many beginnings the headline has and
 * of how many letters, whether there is a text; then the terms of all sets, which of the words are
 * of the headline, bit by bit, and the beginnings. The language stands elsewhere.
 */
final class PackedTraits {

  private static final int SETS = 9;
  private static final int BEGINNINGS = SETS;
  private static final int LETTERS = SETS + 1;
  private static final int TEXT = SETS + 2;
  private static final int HEAD = SETS + 3;
  private static final int BITS = 32;

  private PackedTraits() {}

  static int[] of(Traits traits) {
    TermSet words = traits.words();
    TermSet[] sets = {
      words,
      traits.names(),
      traits.places(),
      traits.concepts(),
      traits.numbers(),
      traits.counted(),
      traits.dates(),
      traits.quotes(),
      traits.told()
    };
    int[] beginnings = traits.opening().beginnings();
    int length = HEAD + bits(words.size()) + beginnings.length;
    for (TermSet set : sets) {
      length += set.size();
    }
    int[] packed = new int[length];
    int at = HEAD;
    for (int i = 0; i < SETS; i++) {
      packed[i] = sets[i].size();
      at = sets[i].copyTo(packed, at);
    }
    packed[BEGINNINGS] = beginnings.length;
    packed[LETTERS] = traits.opening().letters();
    packed[TEXT] = traits.hasText() ? 1 : 0;
    for (int i = 0; i < words.size(); i++) {
      if (traits.headline().contains(words.get(i))) {
        packed[at + i / BITS] |= 1 << (i % BITS);
      }
    }
    at += bits(words.size());
    System.arraycopy(beginnings, 0, packed, at, beginnings.length);
    return packed;
  }

  /** Those that begin at a place of a row, which is not to be changed while they are in use. */
  static Traits read(int[] row, int from, String language) {
    TermSet[] sets = new TermSet[SETS];
    int at = from + HEAD;
    for (int i = 0; i < SETS; i++) {
      sets[i] = TermSet.ofSorted(row, at, row[from + i]);
      at += row[from + i];
    }
    TermSet words = sets[0];
    int[] headline = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      if ((row[at + i / BITS] & (1 << (i % BITS))) != 0) {
        headline[size++] = words.get(i);
      }
    }
    at += bits(words.size());
    int[] beginnings = Arrays.copyOfRange(row, at, at + row[from + BEGINNINGS]);
    return new Traits(
        TermSet.ofSorted(headline, 0, size),
        words,
        sets[1],
        sets[2],
        sets[3],
        sets[4],
        sets[5],
        sets[6],
        sets[7],
        sets[8],
        new HeadlineStart(beginnings, row[from + LETTERS]),
        language,
        row[from + TEXT] != 0);
  }

  private static int bits(int words) {
    return (words + BITS - 1) / BITS;
  }
}
