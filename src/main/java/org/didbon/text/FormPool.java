package org.didbon.text;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the keys of words that keep coming: most words of a text were read before, and a look
 * into a dictionary takes a hundred times as long. A word may push another out; memory stays below
 * 8 MB. Thread-safe without locks, as {@link WordPool} is.
 */
final class FormPool {

  private static final int SIZE = 1 << 15;

  /** Longer words are rare. */
  private static final int LONGEST = 24;

  private record PooledWord(String word, String language, List<String> keys) {

    boolean is(String otherWord, String otherLanguage) {
      return word.equals(otherWord) && language.equals(otherLanguage);
    }
  }

  private final @Nullable PooledWord[] known = new @Nullable PooledWord[SIZE];
  private final BiFunction<String, String, List<String>> reader;

  /**
   * @param reader of the keys of words, in a language, that are not remembered
   */
  FormPool(BiFunction<String, String, List<String>> reader) {
    this.reader = reader;
  }

  /** The keys of a word of a text, not to be changed. */
  List<String> keys(String word, String language) {
    if (word.length() > LONGEST) {
      return reader.apply(word, language);
    }
    int hash = 31 * word.hashCode() + language.hashCode();
    int place = (hash ^ (hash >>> 15)) & (SIZE - 1);
    PooledWord one = known[place];
    if (one == null || !one.is(word, language)) {
      one = new PooledWord(word, language, List.copyOf(reader.apply(word, language)));
      known[place] = one;
    }
    return one.keys();
  }
}
