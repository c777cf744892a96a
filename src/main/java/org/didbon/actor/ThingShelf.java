package org.didbon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases of {@link ThingWords}, found by the word in one corner of them: there are hundreds, and a
 * long text asks for them at each of thousands of names. Not thread-safe while it is filled.
 *
 * @param <P> what is found
 */
final class ThingShelf<P> {

  private final Map<String, List<P>> written = new HashMap<>();
  private final Map<String, List<P>> declined = new HashMap<>();
  private final Map<Character, List<P>> begun = new HashMap<>();

  /** Puts what has a word in its corner that stands in a text just so. */
  void putWritten(String word, P phrase) {
    put(written, word, phrase);
  }

  /** Puts what has a word with these keys in its corner. */
  void putDeclined(Set<String> keys, P phrase) {
    keys.forEach(key -> put(declined, key, phrase));
  }

  /** Puts what has a word in its corner that begins so. */
  void putBegun(String beginning, P phrase) {
    put(begun, beginning.charAt(0), phrase);
  }

  private static <K, P> void put(Map<K, List<P>> shelf, K key, P phrase) {
    shelf.computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
  }

  /** All that may have the word at {@code at} in its corner, and perhaps some that have not. */
  List<P> at(NameText text, int at) {
    if (at < 0 || at >= text.size()) {
      return List.of();
    }
    String word = text.word(at);
    List<P> found = written.getOrDefault(word, List.of());
    if (!declined.isEmpty()) {
      for (String key : text.wordKeys(at)) {
        found = joined(found, declined.getOrDefault(key, List.of()));
      }
    }
    return joined(found, begun.getOrDefault(word.charAt(0), List.of()));
  }

  /** One after the other; no list is made where one of them is empty, as mostly. */
  private static <P> List<P> joined(List<P> some, List<P> more) {
    if (some.isEmpty() || more.isEmpty()) {
      return some.isEmpty() ? more : some;
    }
    List<P> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
