package org.didbon.match;

import java.util.List;
import org.didbon.text.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about written words, since most words of a text have been read
 * before. Holds so many words and no more: each has two places to be, and the one that was not
 * asked for last makes room. Thread-safe without locks: what threads put here are immutable values,
 * and one that gets lost is only found out again.
 */
final class WordCache {

  /** There are 2 to the power of this many pairs of places: more words than a month of news has. */
  private static final int BITS = 16;

  /** A longer one is hardly a word, and would only fill the memory. */
  private static final int LONGEST_KEPT = 64;

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST_WORD = 64;

  /** Of no dictionary. */
  private static final Object NOBODY = new Object();

  private final @Nullable Entry[] entries = new @Nullable Entry[2 << BITS];

  /** A written word in a language, its keys, and the terms it answers to in one dictionary. */
  private static final class Entry {

    private final String word;
    private final String language;
    private final List<String> keys;
    private final Object mark;
    private final int size;
    private final int[] terms;

    Entry(String word, String language) {
      this.word = word;
      this.language = language;
      this.keys = word.length() > LONGEST_WORD ? List.of() : WordForms.ofText(word, language);
      this.mark = NOBODY;
      this.size = 0;
      this.terms = Dictionary.NONE;
    }

    Entry(Entry known, Dictionary dictionary) {
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
    return find(word, language, place(word, language)).keys;
  }

  /**
   * The terms that a word answers to in a dictionary, and remembers them.
   *
   * @param size how many of the dictionary's terms are asked about; it may answer to later ones too
   */
  int[] terms(String word, String language, Dictionary dictionary, int size) {
    int place = place(word, language);
    Entry found = find(word, language, place);
    if (!found.knows(dictionary, size)) {
      found = new Entry(found, dictionary);
      keep(found, place);
    }
    return found.terms;
  }

  /** The first of the two places where the word may be. */
  private static int place(String word, String language) {
    int hash = 31 * word.hashCode() + language.hashCode();
    return 2 * (((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> (32 - BITS));
  }

  private Entry find(String word, String language, int place) {
    Entry latest = entries[place];
    if (latest != null && latest.is(word, language)) {
      return latest;
    }
    Entry other = entries[place + 1];
    Entry found = other != null && other.is(word, language) ? other : new Entry(word, language);
    if (word.length() <= LONGEST_KEPT) {
      entries[place + 1] = latest;
      entries[place] = found;
    }
    return found;
  }

  private void keep(Entry entry, int place) {
    if (entry.word.length() <= LONGEST_KEPT) {
      entries[place] = entry;
    }
  }
}
