package org.didbon.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which word a form is likely of that may be of several: суда is of суд, not of судно, since courts
 * are in the news every day. Read from a list of this package when first needed. Thread-safe.
 */
public final class LikelyForms {

  private static final Set<String> COMMON = common();

  private LikelyForms() {}

  private static Set<String> common() {
    Set<String> all = new HashSet<>();
    for (String line : Tables.lines("common-words.txt")) {
      List<String> words = Tables.words(line);
      words.stream().skip(1).forEach(word -> all.add(words.get(0) + ":" + word));
    }
    return Set.copyOf(all);
  }

  /**
   * Whether a word of a text is the word asked for, or a form of it that is not rather one of a
   * commoner word.
   *
   * @param asked of a query, folded
   * @param written folded
   * @param language of the text, BCP 47
   */
  public static boolean isLikely(String asked, String written, String language) {
    if (written.equals(asked)) {
      return true;
    }
    List<String> keys = WordForms.ofText(written, language);
    List<String> wanted = WordForms.ofQuery(asked);
    return keys.stream().anyMatch(key -> wanted.contains(key) && !hasCommoner(key, keys));
  }

  /** Whether another of the keys, of the same language, is of a common word, and this is not. */
  private static boolean hasCommoner(String key, List<String> keys) {
    String language = key.substring(0, key.indexOf(':') + 1);
    return !COMMON.contains(key)
        && keys.stream().anyMatch(other -> other.startsWith(language) && COMMON.contains(other));
  }
}
