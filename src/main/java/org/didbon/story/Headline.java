package org.didbon.story;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.text.NumberWords;
import org.didbon.text.SpokenLanguages;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/**
 * What a headline says, as far as two can be compared.
 *
 * @param words the keys of each of its telling words, see {@link WordForms}
 * @param counts how many of what: key of the word beside a number -> the numbers. Years and the
 *     days of months count nothing
 */
record Headline(List<List<String>> words, Map<String, Set<Long>> counts) {

  /** Shorter words are mostly particles. */
  private static final int SHORTEST = 4;

  private static final int LONGEST_NUMBER = 12;
  private static final long FIRST_YEAR = 1900;
  private static final long LAST_YEAR = 2100;

  private static final Set<String> MONTHS =
      SpokenLanguages.CODES.stream()
          .map(Locale::forLanguageTag)
          .flatMap(
              locale ->
                  Arrays.stream(Month.values())
                      .flatMap(
                          month ->
                              Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                                  .map(style -> month.getDisplayName(style, locale))
                                  .map(name -> Tokens.of(name).joined())
                                  .flatMap(
                                      name ->
                                          WordForms.ofText(name, locale.getLanguage()).stream())))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Reads a headline.
   *
   * @param language of it, BCP 47, {@code und} if unknown
   */
  static Headline of(String title, String language) {
    Tokens tokens = Tokens.of(title);
    List<List<String>> words = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (!tokens.isNumber(at)
          && tokens.word(at).length() >= SHORTEST
          && NumberWords.number(tokens.word(at), language) == 0) {
        words.add(WordForms.ofText(tokens.word(at), language));
      }
    }
    return new Headline(words, counts(tokens, language));
  }

  /** The {@link #counts} of a headline, which most have none of: its other words are not read. */
  static Map<String, Set<Long>> counts(String title, String language) {
    return counts(Tokens.of(title), language);
  }

  private static Map<String, Set<Long>> counts(Tokens tokens, String language) {
    Map<String, Set<Long>> counts = new HashMap<>();
    for (int at = 0; at < tokens.size(); at++) {
      long spelt = NumberWords.number(tokens.word(at), language);
      if (spelt == 0 && !tokens.isNumber(at)) {
        continue;
      }
      long number = spelt > 0 ? spelt : number(tokens.word(at));
      // a year is written in one piece, 1 950 is not
      boolean plain = tokens.end(at) - tokens.start(at) == tokens.word(at).length();
      boolean year = plain && number >= FIRST_YEAR && number <= LAST_YEAR;
      if (!year) {
        for (String unit : unit(tokens, at, language)) {
          counts.computeIfAbsent(unit, u -> new HashSet<>()).add(number);
        }
      }
    }
    return counts;
  }

  /** What the number counts: the word after it, or else the last telling one before. */
  private static List<String> unit(Tokens tokens, int number, String language) {
    int at = number + 1;
    if (at == tokens.size()) {
      at = number - 1;
      while (at >= 0 && tokens.word(at).length() < SHORTEST) {
        at--;
      }
    }
    if (at < 0 || tokens.isNumber(at)) {
      return List.of();
    }
    List<String> unit = WordForms.ofText(tokens.word(at), language);
    return unit.stream().anyMatch(MONTHS::contains) ? List.of() : unit;
  }

  private static long number(String digits) {
    // beyond it nothing is counted in headlines
    return digits.length() > LONGEST_NUMBER ? 0 : Long.parseLong(digits);
  }

  /** Which part of its telling words {@code other} has too, 0 to 1; 1 if it has no such words. */
  double sharedWith(Headline other) {
    Set<String> keys =
        other.words.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    long shared = words.stream().filter(word -> word.stream().anyMatch(keys::contains)).count();
    return words.isEmpty() ? 1 : (double) shared / words.size();
  }
}
