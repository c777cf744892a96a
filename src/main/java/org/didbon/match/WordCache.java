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

  /**
   * There are 2 to the power of this many pairs of places. Natural text of a week has about so many
   * different words.
   */
  private static final int BITS = 15;

  /** A longer one is hardly a word, and would only fill the memory. */
  private static final int LONGEST_KEPT = 64;

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST_WORD = 100;

  /** A written word in a language, and its keys. */
  static final class Entry {

    private final String word;
    private final String language;
    private final List<String> keys;
    private @Nullable Terms terms;

    private Entry(String word, String language) {
      this.word = word;
      this.language = language;
      this.keys = word.length() > LONGEST_WORD ? List.of() : WordForms.ofText(word, language);
    }

    /**
     * The terms it answers to; looked up again only when the dictionary is another or has grown.
     */
    int[] terms(Dictionary dictionary, int size) {
      Terms known = terms;
      if (known == null || known.mark != dictionary.mark() || known.size < size) {
        int sizeBefore = dictionary.size();
        known = new Terms(dictionary.mark(), sizeBefore, dictionary.termsOf(word, keys));
        terms = known;
      }
      return known.terms;
    }

    /** The terms it answers to in a dictionary that is not worth remembering. */
    int[] termsOnce(Dictionary dictionary) {
      return dictionary.termsOf(word, keys);
    }

    private boolean is(String otherWord, String otherLanguage) {
      return word.equals(otherWord) && language.equals(otherLanguage);
    }
  }

  /** Immutable, so that it may be handed from thread to thread through a plain field. */
  private static final class Terms {
    private final Object mark;
    private final int size;
    private final int[] terms;

    Terms(Object mark, int size, int[] terms) {
      this.mark = mark;
      this.size = size;
      this.terms = terms;
    }
  }

  private final @Nullable Entry[] entries = new @Nullable Entry[2 << BITS];

  /**
   * What is known of a word.
   *
   * @param word folded
   * @param language of the text, BCP 47
   */
  Entry find(String word, String language) {
    if (word.length() > LONGEST_KEPT) {
      return new Entry(word, language);
    }
    int hash = 31 * word.hashCode() + language.hashCode();
    int first = 2 * (((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> (32 - BITS));
    Entry latest = entries[first];
    if (latest != null && latest.is(word, language)) {
      return latest;
    }
    Entry found = entries[first + 1];
    if (found == null || !found.is(word, language)) {
      found = new Entry(word, language);
    }
    entries[first + 1] = latest;
    entries[first] = found;
    return found;
  }
}
