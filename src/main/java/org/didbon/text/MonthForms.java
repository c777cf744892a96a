package org.didbon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Forms of the names of months that no list has: a name with an ending of its own language. That a
 * word begins as a month does says nothing: Юлия, маяк, Мартин, {@code mayor}. Filled once, then
 * thread-safe.
 */
final class MonthForms {

  private static final String VOWELS = "аәеиіоөуүұыэюяaeiouyαειουაეიოუաեիո";
  private static final String FRONT = "әеэиіөүeäiöü";

  private static final Set<String> HARMONIC = Set.of("kk", "ky", "tk");

  private static final Map<String, Set<String>> ENDINGS = endings();

  private final Map<Character, List<MonthStem>> byFirst = new HashMap<>();

  /**
   * What a form begins with.
   *
   * @param whole whether it is a name, rather than a name without its last vowel
   */
  private record MonthStem(String text, int month, String language, boolean whole) {

    boolean isOf(String word) {
      if (!word.startsWith(text)) {
        return false;
      }
      String rest = word.substring(text.length());
      return (!text.endsWith("й") // of май it is мая, and Майя is a woman
              && ENDINGS.getOrDefault(language, Set.of()).contains(rest.isEmpty() ? "-" : rest))
          || (whole && isInHarmony(rest) && Suffixes.areOneWord(text, word, language));
    }

    /** Where endings have the vowels of the word: of март it is мартынан, and Мартин is a man. */
    private boolean isInHarmony(String rest) {
      return !HARMONIC.contains(language)
          || FRONT.indexOf(lastVowel(text)) >= 0
          || rest.chars().noneMatch(letter -> FRONT.indexOf(letter) >= 0);
    }
  }

  private static int lastVowel(String name) {
    return name.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).reduce(0, (a, b) -> b);
  }

  private static Map<String, Set<String>> endings() {
    Map<String, Set<String>> endings = new HashMap<>();
    for (String line : Tables.lines("month-endings.txt")) {
      int colon = line.indexOf(':');
      endings.put(
          line.substring(0, colon),
          Set.copyOf(new HashSet<>(Tables.words(line.substring(colon + 1).strip()))));
    }
    return Map.copyOf(endings);
  }

  /**
   * Adds a name.
   *
   * @param name in full, folded
   * @param language whose endings it takes, BCP 47
   */
  void add(String name, int month, String language) {
    List<MonthStem> alike = byFirst.computeIfAbsent(name.charAt(0), first -> new ArrayList<>());
    alike.add(new MonthStem(name, month, language, true));
    int last = name.length() - 1;
    if (ENDINGS.containsKey(language) && VOWELS.indexOf(name.charAt(last)) >= 0) {
      alike.add(new MonthStem(name.substring(0, last), month, language, false));
    }
  }

  /** The months of which a word is a form in one of the languages. */
  Set<Integer> months(String word, Predicate<String> languages) {
    Set<Integer> months = new HashSet<>();
    for (MonthStem stem : alike(word)) {
      if (languages.test(stem.language()) && stem.isOf(word)) {
        months.add(stem.month());
      }
    }
    return months;
  }

  /** The months whose names begin with a word. */
  Set<Integer> begunWith(String word) {
    Set<Integer> months = new HashSet<>();
    for (MonthStem stem : alike(word)) {
      if (stem.text().startsWith(word)) {
        months.add(stem.month());
      }
    }
    return months;
  }

  private List<MonthStem> alike(String word) {
    return word.isEmpty() ? List.of() : byFirst.getOrDefault(word.charAt(0), List.of());
  }
}
