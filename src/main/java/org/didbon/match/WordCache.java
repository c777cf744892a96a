package org.didbon.match;

import java.util.List;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about written words, since most words of a text have been read
 * before: by the numbers that {@link Tokens} gives them, so that it holds as many words as are
 * numbered and no more. Thread-safe without locks: what threads put here are immutable values, and
 * one that gets lost in between is only found out again.
 */
final class WordCache {

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST_WORD = 64;

  /** In how many languages one word is kept. */
  private static final int LANGUAGES = 8;

  /** Of no dictionary. */
  private static final Object NOBODY = new Object();

  private final @Nullable CachedWord[] entries = new @Nullable CachedWord[Tokens.NUMBERS];

  /** A written word in a language, its keys, and the terms it answers to in one dictionary. */
  private static final class CachedWord {

    private final String word;
    private final String language;
    private final List<String> keys;
    private final Object mark;
    private final int size;
    private final int[] terms;

    /** The same word in another language. */
    private final @Nullable CachedWord next;

    CachedWord(String word, String language, @Nullable CachedWord next) {
      this.word = word;
      this.language = language;
      this.keys = word.length() > LONGEST_WORD ? List.of() : WordForms.ofText(word, language);
      this.mark = NOBODY;
      this.size = 0;
      this.terms = Dictionary.NONE;
      this.next = next;
    }

    CachedWord(CachedWord known, Dictionary dictionary, @Nullable CachedWord next) {
      this.word = known.word;
      this.language = known.language;
      this.keys = known.keys;
      this.mark = dictionary.mark();
      this.size = dictionary.size(); // before looking up: what is added meanwhile may be missing
      this.terms = dictionary.termsOf(word, keys);
      this.next = next;
    }

    private CachedWord(CachedWord known, @Nullable CachedWord next) {
      this.word = known.word;
      this.language = known.language;
      this.keys = known.keys;
      this.mark = known.mark;
      this.size = known.size;
      this.terms = known.terms;
      this.next = next;
    }

    @Nullable CachedWord in(String wanted) {
      for (CachedWord entry = this; entry != null; entry = entry.next) {
        if (entry.language.equals(wanted)) {
          return entry;
        }
      }
      return null;
    }

    /** The first {@code most} of the others, in order. */
    @Nullable CachedWord without(String unwanted, int most) {
      CachedWord rest = next == null || most == 0 ? null : next.without(unwanted, most - 1);
      return most == 0 || language.equals(unwanted) ? rest : new CachedWord(this, rest);
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
    return keys(word, Tokens.numberOf(word), language);
  }

  /** Likewise, of a word whose number is known, see {@link Tokens#number}. */
  List<String> keys(String word, int number, String language) {
    return find(word, number, language).keys;
  }

  /**
   * The terms that a word answers to in a dictionary, and remembers them.
   *
   * @param number that of the word, see {@link Tokens#number}
   * @param size how many of the dictionary's terms are asked about; it may answer to later ones too
   */
  int[] terms(String word, int number, String language, Dictionary dictionary, int size) {
    CachedWord found = find(word, number, language);
    if (found.knows(dictionary, size)) {
      return found.terms;
    }
    CachedWord first = number < 0 ? null : entries[number];
    boolean here = first != null && first.word.equals(word);
    CachedWord others = here && first != null ? first.without(language, LANGUAGES) : null;
    CachedWord renewed = new CachedWord(found, dictionary, others);
    if (here) {
      entries[number] = renewed;
    }
    return renewed.terms;
  }

  private CachedWord find(String word, int number, String language) {
    if (number < 0) {
      return new CachedWord(word, language, null);
    }
    CachedWord first = entries[number];
    CachedWord others = null;
    if (first != null && first.word.equals(word)) { // mostly the very same string
      CachedWord known = first.in(language);
      if (known != null) {
        return known;
      }
      others = first.without(language, LANGUAGES - 1);
    }
    CachedWord added = new CachedWord(word, language, others);
    entries[number] = added;
    return added;
  }
}
