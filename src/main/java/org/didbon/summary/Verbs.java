package org.didbon.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.didbon.text.Tables;
import org.didbon.text.Tokens;

/** Guesses by the ends of words whether a sentence has a verb ({@code verbs.txt}). Thread-safe. */
final class Verbs {

  private static final int SHORTEST_STEM = 2;
  private static final int LONGEST_END = 8;

  private static final Map<String, Verbs> BY_LANGUAGE = byLanguage();

  private final Set<String> ends = new HashSet<>();
  private final Set<String> whole = new HashSet<>();

  private Verbs() {}

  private static Map<String, Verbs> byLanguage() {
    Map<String, Verbs> all = new HashMap<>();
    for (String line : Tables.lines(Verbs.class, "verbs.txt")) {
      int colon = line.indexOf(':');
      Verbs verbs = all.computeIfAbsent(line.substring(0, colon), language -> new Verbs());
      for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
        if (word.startsWith("=")) {
          verbs.whole.add(word.substring(1));
        } else {
          verbs.ends.add(word);
        }
      }
    }
    return Map.copyOf(all);
  }

  /** Whether one of the words is a verb; true of languages whose verbs we do not know. */
  static boolean standIn(Tokens words, String language) {
    Verbs verbs = BY_LANGUAGE.get(language);
    if (verbs == null) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (verbs.has(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean has(String word) {
    if (whole.contains(word)) {
      return true;
    }
    for (int end = 1; end <= LONGEST_END && word.length() - end >= SHORTEST_STEM; end++) {
      if (ends.contains(word.substring(word.length() - end))) {
        return true;
      }
    }
    return false;
  }
}
