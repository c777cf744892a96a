package org.didbon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where the sentences of a text begin and end: at a line break, at {@code ! ? …}, and at a full
 * stop that is none of an initial (Н. П. Патрушев), an abbreviation (г., им., Mr.), a number or an
 * address. What stands in one pair of quotation marks is not broken up, nor parted from who said it
 * («Уходите! Все!» — сказал он). In doubt a sentence goes on: half a sentence misleads more than
 * two. Linear in the text. Thread-safe.
 */
public final class Sentences {

  /**
   * A sentence's place.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset after its last character that is no blank
   */
  public record Sentence(int start, int end) {}

  private static final String CLOSING = "»”“\"')]’…!?.";
  private static final String OPENING = "«„“\"'([‘—–- ";

  private static final String QUOTES = "»”“\"";
  private static final String DASHES = "—–-";

  private static final Set<String> BEFORE_ANY = abbreviations("any");
  private static final Set<String> BEFORE_NUMBER = abbreviations("number");
  private static final Set<String> PLACES = abbreviations("place");
  private static final Set<String> SECOND = abbreviations("second");
  private static final Set<String> BEGINNING = abbreviations("beginning");
  private static final Set<String> YEARS = abbreviations("year");
  private static final Map<String, Set<String>> BEFORE_WORDS = beforeWords();
  private static final int LONGEST_ABBREVIATION = 8;

  /** «В августе 2024»: no sentence is so short that ends with a year. */
  private static final int SHORTEST_TO_YEAR = 3;

  private static final String APOSTROPHES = "'’‘ʻʼ`";

  private Sentences() {}

  private static Map<String, Set<String>> beforeWords() {
    Map<String, Set<String>> all = new HashMap<>();
    for (String line : Tables.lines("abbreviations.txt")) {
      List<String> parts = Tables.words(line);
      if (parts.get(0).equals("with")) {
        all.put(parts.get(1), Set.copyOf(parts.subList(2, parts.size())));
      }
    }
    return Map.copyOf(all);
  }

  private static Set<String> abbreviations(String kind) {
    Set<String> all = new HashSet<>();
    for (String line : Tables.lines("abbreviations.txt")) {
      List<String> parts = Tables.words(line);
      if (parts.get(0).equals(kind)) {
        all.addAll(parts.subList(1, parts.size()));
      }
    }
    return Set.copyOf(all);
  }

  /** The sentences of {@code text} in order; none is empty, a line break ends one. */
  public static List<Sentence> of(String text) {
    List<Sentence> all = new ArrayList<>();
    QuotedParts quoted = new QuotedParts(text);
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (isStop(c)) {
        end = afterStops(text, at);
        if (!quoted.holds(end)
            && !isListed(text, start, at)
            && endsSentence(text, start, at, end)) {
          add(all, text, start, end);
          start = end;
        }
      } else if (c == '\n') {
        add(all, text, start, at);
        start = end;
      }
      at = end;
    }
    add(all, text, start, text.length());
    return all;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** The place after the stops at {@code at} and the quotation marks and brackets they close. */
  private static int afterStops(String text, int at) {
    int end = at + 1;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Whether the stop at {@code stop}, with what it closes up to {@code end}, ends a sentence. */
  private static boolean endsSentence(String text, int start, int stop, int end) {
    if (end == text.length()) {
      return true;
    }
    if (!isBlank(text.charAt(end))) {
      return false;
    }
    int next = end;
    while (next < text.length()
        && text.charAt(next) != '\n'
        && (isBlank(text.charAt(next)) || OPENING.indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next == text.length() || text.charAt(next) == '\n') {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next)) || isSpeakerNext(text, end)) {
      return false;
    }
    boolean period = text.charAt(stop) == '.' && end == stop + 1;
    return !period || !abbreviated(text, start, stop, next);
  }

  /** Whether a quotation ends at {@code end} and a dash follows it: «Нет!» — Иванов против. */
  private static boolean isSpeakerNext(String text, int end) {
    int dash = end;
    while (dash < text.length() && isBlank(text.charAt(dash))) {
      dash++;
    }
    return QUOTES.indexOf(text.charAt(end - 1)) >= 0 && DASHES.indexOf(text.charAt(dash)) >= 0;
  }

  /** Whether there is nothing but a number before the stop, as in a list. */
  private static boolean isListed(String text, int start, int stop) {
    int at = start;
    while (at < stop && (isBlank(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    return at == stop && at > start && Character.isDigit(text.charAt(stop - 1));
  }

  /**
   * Whether the full stop at {@code stop} is that of a shortened word.
   *
   * @param from where the sentence begins
   * @param next where the next word begins
   */
  private static boolean abbreviated(String text, int from, int stop, int next) {
    if (isLetterWithSign(text, stop)) {
      return true;
    }
    int start = stop;
    while (start > 0
        && stop - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int length = stop - start;
    if (length == 0 || length > LONGEST_ABBREVIATION) {
      return false;
    }
    String word = Letters.fold(text.substring(start, stop));
    boolean second = follows(text, start, c -> c == '.');
    if (length == 1 && Character.isUpperCase(text.charAt(start))) {
      // U.S. may end one, Н.П. hardly
      return !second || Script.of(word) != Script.LATIN || !BEGINNING.contains(word(text, next));
    }
    return BEFORE_ANY.contains(word)
        || (BEFORE_NUMBER.contains(word) && Character.isDigit(text.charAt(next)))
        || (SECOND.contains(word) && second) // т. е.
        || (YEARS.contains(word) && isEarly(text, from, start))
        || BEFORE_WORDS.getOrDefault(word, Set.of()).contains(word(text, next))
        || (PLACES.contains(word) && !second && !follows(text, start, Character::isDigit));
  }

  /** O‘. and G'. are one letter in Uzbek. */
  private static boolean isLetterWithSign(String text, int stop) {
    return stop >= 2
        && APOSTROPHES.indexOf(text.charAt(stop - 1)) >= 0
        && Character.isUpperCase(text.charAt(stop - 2))
        && (stop == 2 || !Character.isLetterOrDigit(text.charAt(stop - 3)));
  }

  /** Whether a number stands before {@code at}, and hardly a word before that. */
  private static boolean isEarly(String text, int from, int at) {
    int words = 0;
    for (int i = from; i < at && words <= SHORTEST_TO_YEAR; i++) {
      words += !isBlank(text.charAt(i)) && (i == from || isBlank(text.charAt(i - 1))) ? 1 : 0;
    }
    return words <= SHORTEST_TO_YEAR && follows(text, at, Character::isDigit);
  }

  /** The word that begins at {@code start}, folded. */
  private static String word(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Letters.fold(text.substring(start, end));
  }

  /** Whether the last character before {@code start} that is no blank is such a one. */
  private static boolean follows(String text, int start, IntPredicate such) {
    int before = start - 1;
    while (before >= 0 && isBlank(text.charAt(before))) {
      before--;
    }
    return before >= 0 && such.test(text.charAt(before));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(List<Sentence> all, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      all.add(new Sentence(start, end));
    }
  }
}
