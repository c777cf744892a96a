package org.didbon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that only say who writes: those of an outlet's name («Новая-Европа», Radio Free Europe) and
 * those of the last line where that begins with "Source:". Read from a list of this package when
 * first needed. Thread-safe.
 */
public final class OutletNames {

  private static final OutletNames ALL = new OutletNames();

  /** A word of a name, and which one. */
  private record WordOfName(List<String> name, int number) {}

  /** By the keys of the word, see {@link WordForms}. */
  private final Map<String, List<WordOfName>> parts = new HashMap<>();

  private final Set<String> labels = new HashSet<>();

  private OutletNames() {
    for (String line : Tables.lines("outlets.txt")) {
      List<String> words = Tables.words(line);
      List<String> rest = List.copyOf(words.subList(1, words.size()));
      if (words.get(0).equals("label")) {
        labels.addAll(rest);
      } else {
        for (int i = 0; i < rest.size(); i++) {
          WordOfName part = new WordOfName(rest, i);
          WordForms.ofQuery(rest.get(i)).stream()
              .distinct()
              .forEach(key -> parts.computeIfAbsent(key, any -> new ArrayList<>()).add(part));
        }
      }
    }
  }

  /**
   * Whether the word at {@code index} only says who writes.
   *
   * @param language of the text, BCP 47
   */
  public static boolean hold(Tokens tokens, int index, String language) {
    return ALL.named(tokens, index, language) || ALL.isInSourceLine(tokens, index);
  }

  private boolean named(Tokens tokens, int index, String language) {
    for (String key : WordForms.ofText(tokens.word(index), language)) {
      for (WordOfName part : parts.getOrDefault(key, List.of())) {
        if (isName(part.name(), tokens, index - part.number(), language)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isName(List<String> name, Tokens tokens, int first, String language) {
    int last = first + name.size() - 1;
    if (first < 0 || last >= tokens.size() || tokens.inTitle(first) != tokens.inTitle(last)) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      String word = tokens.word(first + i);
      if (!word.equals(name.get(i))
          && WordForms.ofText(word, language).stream()
              .noneMatch(WordForms.ofQuery(name.get(i))::contains)) {
        return false;
      }
    }
    return tokens.capital(first);
  }

  private boolean isInSourceLine(Tokens tokens, int index) {
    if (tokens.inTitle(index)) {
      return false;
    }
    String text = tokens.text();
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int line = text.lastIndexOf('\n', end - 1) + 1;
    int colon = text.indexOf(':', line);
    return colon >= 0
        && tokens.start(index) > colon
        && labels.contains(text.substring(line, colon).strip().toLowerCase(Locale.ROOT));
  }
}
