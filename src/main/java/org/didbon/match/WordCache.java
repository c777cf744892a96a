package org.didbon.match;

import java.util.List;
import org.didbon.text.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about written words, since most words of a text have been read
 * before. Holds so many words and no more. Each word belongs to a row of four places: a new one
 * takes the last place of its row, and moves one place ahead whenever it is met again, so that
 * words of every day stay however many strange ones a hostile text pours in. Thread-safe without
 * locks: what threads put here are immutable values, and one that gets lost in between is only
 * found out again.
 */
final class WordCache {

  /** There are 2 to the power of this many rows: twice the words that a month of news has. */
  private static final int BITS = 15;

  private static final int ROW = 4;

  /** A longer one is hardly a word, and would only fill the memory. */
  private static final int LONGEST_KEPT = 64;

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST_WORD = 64;

  /** Of no dictionary. */
  private static final Object NOBODY = new Object();

  private final @Nullable CachedWord[] entries = new @Nullable CachedWord[ROW << BITS];

  /** The hash of the word in each place, to pass over all other words without a look at them. */
  private final int[] hashes = new int[ROW << BITS];

  /** A written word in a language, its keys, and the terms it answers to in one dictionary. */
  private static final class CachedWord {

    private final String word;
    private final String language;
    private final List<String> keys;
    private final Object mark;
    private final int size;
    private final int[] terms;

    CachedWord(String word, String language) {
      this.word = word;
      this.language = language;
      this.keys = word.length() > LONGEST_WORD ? List.of() : WordForms.ofText(word, language);
      this.mark = NOBODY;
      this.size = 0;
      this.terms = Dictionary.NONE;
    }

    CachedWord(CachedWord known, Dictionary dictionary) {
      this.word = known.word;
      this.language = known.language;
      this.keys = known.keys;
      this.mark = dictionary.mark();
      this.size = dictionary.size(); // before looking up: what is added meanwhile may be missing
      this.terms = dictionary.termsOf(word, keys);
    }

    boolean is(String otherWord, String otherLanguage) {
      return word.equals(otherWord) && language.equals(otherLanguage);
    }

    /** Whether it knows at least the first {@code terms} terms of the dictionary. */
    boolean knows(Dictionary dictionary, int terms) {
      return mark == dictionary.mark() && size >= terms;
    }
  }

  /**
   * The keys of a word, see {@link WordForms}.
   *
   * @param word folded
   * @param language of the text, BCP 47
   */
  List<String> keys(String word, String language) {
    return find(word, language, hash(word, language)).keys;
  }

  /**
   * The terms that a word answers to in a dictionary, and remembers them.
   *
   * @param size how many of the dictionary's terms are asked about; it may answer to later ones too
   */
  int[] terms(String word, String language, Dictionary dictionary, int size) {
    int hash = hash(word, language);
    CachedWord found = find(word, language, hash);
    if (found.knows(dictionary, size)) {
      return found.terms;
    }
    CachedWord renewed = new CachedWord(found, dictionary);
    for (int place = row(hash); place < row(hash) + ROW; place++) {
      if (entries[place] == found) {
        entries[place] = renewed;
      }
    }
    return renewed.terms;
  }

  private static int hash(String word, String language) {
    int hash = 31 * word.hashCode() + language.hashCode();
    return (hash ^ (hash >>> 16)) * 0x9E3779B1;
  }

  /** The first place of the row that a word belongs to. */
  private static int row(int hash) {
    return ROW * (hash >>> (32 - BITS));
  }

  private CachedWord find(String word, String language, int hash) {
    int row = row(hash);
    for (int place = row; place < row + ROW; place++) {
      CachedWord entry = entries[place];
      if (entry == null) {
        return added(word, language, hash, place);
      }
      if (hashes[place] == hash && entry.is(word, language)) {
        if (place > row) {
          moveAhead(place);
        }
        return entry;
      }
    }
    return added(word, language, hash, row + ROW - 1);
  }

  private CachedWord added(String word, String language, int hash, int place) {
    CachedWord entry = new CachedWord(word, language);
    if (word.length() <= LONGEST_KEPT) {
      entries[place] = entry;
      hashes[place] = hash;
    }
    return entry;
  }

  private void moveAhead(int place) {
    CachedWord entry = entries[place];
    int hash = hashes[place];
    entries[place] = entries[place - 1];
    hashes[place] = hashes[place - 1];
    entries[place - 1] = entry;
    hashes[place - 1] = hash;
  }
}
