package org.didbon.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about words that keep coming. A word may push another out, and one
 * of a hostile length is not kept. Takes no room before its first word. Thread-safe without locks:
 * a race costs a second look, what is remembered being immutable.
 *
 * @param <V> what is known of a word; not to be changed
 */
final class WordMemo<V> {

  /** Longer words are rare. */
  private static final int LONGEST = 24;

  private final int size;
  private final Function<String, V> reader;
  private volatile @Nullable SeenWord<V>[] remembered = room(0);

  private record SeenWord<V>(String word, V value) {}

  /**
   * @param bits room for 2 to the power of this many words
   * @param reader of words that are not remembered
   */
  WordMemo(int bits, Function<String, V> reader) {
    this.size = 1 << bits;
    this.reader = reader;
  }

  V of(String word) {
    if (word.length() > LONGEST) {
      return reader.apply(word);
    }
    @Nullable SeenWord<V>[] all = remembered;
    if (all.length == 0) {
      all = room(size);
      remembered = all;
    }
    int hash = word.hashCode();
    int place = (hash ^ (hash >>> 15)) & (size - 1);
    SeenWord<V> one = all[place];
    if (one == null || !one.word().equals(word)) {
      one = new SeenWord<>(word, reader.apply(word));
      all[place] = one;
    }
    return one.value();
  }

  @SuppressWarnings("unchecked") // an array of what it holds alone
  private static <V> @Nullable SeenWord<V>[] room(int size) {
    return (@Nullable SeenWord<V>[]) new SeenWord<?>[size];
  }
}
