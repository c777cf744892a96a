package org.didbon.feed.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text says, as its runs of words. Words have numbers, so have pairs of words next to each
 * other, and a run of four is a pair of pairs: no run is written out to be compared, and none is
 * looked for unless somebody asks. Linear; one thread at a time.
 */
final class Said {

  /** How many words running tell that something was said already. */
  private static final int RUN = 4;

  /** Per cent; the same article is spelled a little otherwise in its lead. */
  private static final int MOST_ALIKE = 80;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] said;
  private @Nullable Pairs twos;
  private @Nullable Pairs threes;
  private @Nullable Pairs fours;

  Said(String text) {
    List<String> words = SaidWords.of(text);
    said = new int[words.size()];
    for (int i = 0; i < said.length; i++) {
      int next = numbers.size();
      Integer known = numbers.putIfAbsent(words.get(i), next);
      said[i] = known == null ? next : known;
    }
  }

  /** Whether each word of a line is there, most in the same order; its end may be cut off. */
  boolean holds(String line) {
    List<String> words = SaidWords.of(line);
    int last = SaidWords.isCutOff(line) ? words.size() - 1 : words.size();
    if (last <= 0) {
      return false;
    }
    int[] asked = new int[last];
    for (int i = 0; i < last; i++) {
      Integer known = numbers.get(words.get(i));
      if (known == null) {
        return false;
      }
      asked[i] = known;
    }
    int length = Math.min(RUN, last);
    int all = last - length + 1;
    int known = length == 1 ? all : runs(length).count(inPairs(asked, length));
    return known * 100 >= all * MOST_ALIKE;
  }

  /** The runs of this text that are so long. */
  private Pairs runs(int length) {
    if (length == 2) {
      return twos();
    }
    return length == 3 ? threes() : fours();
  }

  private Pairs twos() {
    Pairs known = twos;
    if (known == null) {
      known = new Pairs(said, 1);
      twos = known;
    }
    return known;
  }

  /** Two pairs that share a word. */
  private Pairs threes() {
    Pairs known = threes;
    if (known == null) {
      known = new Pairs(twos().numbers(said), 1);
      threes = known;
    }
    return known;
  }

  /** Two pairs next to each other. */
  private Pairs fours() {
    Pairs known = fours;
    if (known == null) {
      known = new Pairs(twos().numbers(said), 2);
      fours = known;
    }
    return known;
  }

  /** What runs of a length are pairs of. */
  private int[] inPairs(int[] asked, int length) {
    return length == 2 ? asked : twos().numbers(asked);
  }

  /** Which numbers stand at a distance of each other in a row of them. */
  private static final class Pairs {

    private static final int NONE = -1;

    /** Odd, so that no two pairs have one key; their keys differ in all bits. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Map<Long, Integer> numbers = new HashMap<>();
    private final int apart;

    Pairs(int[] row, int apart) {
      this.apart = apart;
      for (int i = 0; i + apart < row.length; i++) {
        numbers.putIfAbsent(key(row[i], row[i + apart]), numbers.size());
      }
    }

    /** The number of each pair in a row, below zero if it is none of these. */
    int[] numbers(int[] row) {
      int[] found = new int[Math.max(0, row.length - apart)];
      for (int i = 0; i < found.length; i++) {
        found[i] = numbers.getOrDefault(key(row[i], row[i + apart]), NONE);
      }
      return found;
    }

    /** How many pairs of a row are some of these. */
    int count(int[] row) {
      int known = 0;
      for (int i = 0; i + apart < row.length; i++) {
        known += numbers.containsKey(key(row[i], row[i + apart])) ? 1 : 0;
      }
      return known;
    }

    private static long key(int one, int other) {
      return (((long) one << Integer.SIZE) | (other & 0xffff_ffffL)) * MIX;
    }
  }
}
