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
import org.jspecify.annotations.Nullable;

/** By which keys each written word is found. Thread-safe; remembers words it has read. */
final class WordKeys {

  /** No query asks for a longer word, so it is a form of none. */
  private static final int LONGEST = 64;

  /**
   * So many words of a language after each other; what is read of the last twice as many is
   * remembered.
   */
  private static final int GENERATION = 20_000;

  /**
   * The keys of a written word.
   *
   * @param word as it is found by its exact form and its beginning
   * @param forms see {@link WordForms}
   * @param names every {@link NameKey} it may have but for the word itself
   */
  record KeysOfWord(BytesRef word, List<BytesRef> forms, List<BytesRef> names) {}

  private final Map<String, RecentWords> known = new ConcurrentHashMap<>();

  /** What was read last: what is not asked for any more is forgotten, and the usual stays. */
  private static final class RecentWords {

    private volatile Map<String, KeysOfWord> now = new ConcurrentHashMap<>();
    private volatile Map<String, KeysOfWord> before = Map.of();

    @Nullable KeysOfWord get(String word) {
      KeysOfWord keys = now.get(word);
      if (keys == null) {
        keys = before.get(word);
        if (keys != null) {
          put(word, keys);
        }
      }
      return keys;
    }

    void put(String word, KeysOfWord keys) {
      if (now.size() >= GENERATION) {
        before = now;
        now = new ConcurrentHashMap<>();
      }
      now.put(word, keys);
    }
  }

  /**
   * The keys of a word.
   *
   * @param word folded
   * @param language of the item, BCP 47
   */
  KeysOfWord of(String word, String language) {
    RecentWords words = known.computeIfAbsent(language, l -> new RecentWords());
    KeysOfWord before = words.get(word);
    if (before != null) {
      return before;
    }
    KeysOfWord keys = read(word, language);
    if (word.length() <= LONGEST) {
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
