package org.didbon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clues of {@code languages.txt}: for a letter, a word or an end of a word, the languages that
 * it speaks for, as bits. Immutable, thread-safe.
 */
final class LanguageFeatures {

  private static final int SIZE = 1 << 11;

  /** The lowest bits of an entry, one a language. */
  private static final long MASK = 0xFFFF;

  private static final int LETTERS = 0x530;
  private static final int FILTER_BITS = 16;

  private static final List<String> LANGUAGES = new ArrayList<>();
  private static final int[] OF_LETTER = new int[LETTERS];

  /**
   * The key of a clue but for its lowest bits, where its languages stand: one look finds both, and
   * all of it fits in the nearest cache. 0 where there is none.
   */
  private static final long[] CLUES = new long[SIZE];

  /** A bit for each key, by its highest bits: few enough for the nearest cache. */
  private static final long[] MAY_BE = new long[1 << (FILTER_BITS - 6)];

  /** The languages that have clues in Cyrillic, and those that have some in Latin letters. */
  private static int cyrillic;

  private static int latin;

  static {
    Map<Long, Integer> masks = new HashMap<>();
    for (String line : Tables.lines("languages.txt")) {
      List<String> parts = Tables.words(line);
      int bit = bit(parts.get(1));
      for (String clue : parts.subList(2, parts.size())) {
        if (Script.of(clue) == Script.CYRILLIC) {
          cyrillic |= bit;
        } else {
          latin |= bit;
        }
        switch (parts.get(0)) {
          case "letters" -> clue.chars().forEach(letter -> OF_LETTER[letter % LETTERS] |= bit);
          case "words" -> masks.merge(wordKey(clue), bit, (some, more) -> some | more);
          default ->
              masks.merge(endKey(tail(clue), clue.length()), bit, (some, more) -> some | more);
        }
      }
    }
    if (LANGUAGES.size() > Character.SIZE || masks.size() > SIZE / 4 * 3) {
      throw new IllegalStateException("languages.txt has more clues than there is room for");
    }
    masks.forEach(LanguageFeatures::put);
  }

  private LanguageFeatures() {}

  private static int bit(String language) {
    if (!LANGUAGES.contains(language)) {
      LANGUAGES.add(language);
    }
    return 1 << LANGUAGES.indexOf(language);
  }

  static int languages() {
    return LANGUAGES.size();
  }

  static String language(int index) {
    return LANGUAGES.get(index);
  }

  static int index(String language) {
    return LANGUAGES.indexOf(language);
  }

  static boolean knows(String language) {
    return LANGUAGES.contains(language);
  }

  static boolean writes(int index, Script script) {
    return ((script == Script.CYRILLIC ? cyrillic : latin) >> index & 1) != 0;
  }

  /** The languages with a letter that others lack. */
  static int ofLetter(char lowerCase) {
    return lowerCase < LETTERS ? OF_LETTER[lowerCase] : 0;
  }

  /** The languages with the word of this key. */
  static int ofWord(long key) {
    return get(key);
  }

  /**
   * The languages with this end of a word.
   *
   * @param tail the last letters of the word, sixteen bits each
   * @param length how many of them are meant, four at most
   */
  static int ofEnd(long tail, int length) {
    return get(endKey(tail, length));
  }

  private static long wordKey(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = extend(key, word.charAt(i));
    }
    return key;
  }

  /** The key of a word that has one more letter. */
  static long extend(long key, char letter) {
    return (key + letter) * 0x9E3779B97F4A7C15L;
  }

  private static long tail(String end) {
    long tail = 0;
    for (int i = 0; i < end.length(); i++) {
      tail = tail << 16 | end.charAt(i);
    }
    return tail;
  }

  private static long endKey(long tail, int length) {
    long end = length >= 4 ? tail : tail & ((1L << (16 * length)) - 1);
    return (end + length) * 0xC2B2AE3D27D4EB4FL;
  }

  private static void put(long key, int mask) {
    int at = place(key);
    while (CLUES[at] != 0) {
      at = (at + 1) & (SIZE - 1);
    }
    CLUES[at] = (key & ~MASK) | mask;
    MAY_BE[bit(key) >>> 6] |= 1L << bit(key);
  }

  private static int get(long key) {
    int bit = bit(key);
    if ((MAY_BE[bit >>> 6] & (1L << bit)) == 0) {
      return 0; // as of most words
    }
    int at = place(key);
    for (long clue = CLUES[at]; clue != 0; clue = CLUES[at]) {
      if ((clue ^ key) >>> Character.SIZE == 0) {
        return (int) (clue & MASK);
      }
      at = (at + 1) & (SIZE - 1);
    }
    return 0;
  }

  private static int bit(long key) {
    return (int) (key >>> (Long.SIZE - FILTER_BITS));
  }

  private static int place(long key) {
    return (int) (key >>> 40) & (SIZE - 1);
  }
}
