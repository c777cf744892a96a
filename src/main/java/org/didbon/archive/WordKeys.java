package org.didbon.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;
import org.didbon.text.Suffixes;
import org.didbon.text.WordForms;
import org.didbon.text.name.NameKey;

/** By which keys each written word is found. Thread-safe; remembers words it has read. */
final class WordKeys {

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST = 64;

  /** Words of a language that are remembered before all of them are forgotten. */
  private static final int MOST_REMEMBERED = 100_000;

  /**
   * The keys of a written word.
   *
   * @param word as it is found by its exact form and its beginning
   * @param forms see {@link WordForms}
   * @param names every {@link NameKey} it may have but for the word itself
   */
  record KeysOfWord(BytesRef word, List<BytesRef> forms, List<BytesRef> names) {}

  private final Map<String, Map<String, KeysOfWord>> known = new ConcurrentHashMap<>();

  /**
   * The keys of a word.
   *
   * @param word folded
   * @param language of the item, BCP 47
   */
  KeysOfWord of(String word, String language) {
    Map<String, KeysOfWord> words = known.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
    KeysOfWord before = words.get(word);
    if (before != null) {
      return before;
    }
    KeysOfWord keys = read(word, language);
    if (word.length() <= LONGEST) {
      if (words.size() >= MOST_REMEMBERED) {
        words.clear();
      }
      words.put(word, keys);
    }
    return keys;
  }

  private static KeysOfWord read(String word, String language) {
    List<String> forms = word.length() > LONGEST ? List.of() : WordForms.ofText(word, language);
    Set<String> names = new TreeSet<>();
    names.add(NameKey.of(word));
    Suffixes.bases(word, language).forEach(base -> names.add(NameKey.of(base)));
    names.remove(word);
    names.remove("");
    return new KeysOfWord(new BytesRef(word), bytes(forms), bytes(names));
  }

  private static List<BytesRef> bytes(Iterable<String> texts) {
    List<BytesRef> bytes = new ArrayList<>();
    texts.forEach(text -> bytes.add(new BytesRef(text)));
    return List.copyOf(bytes);
  }
}
