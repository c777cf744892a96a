package org.didbon.story.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.text.NumberWords;
import org.didbon.text.Tables;
import org.didbon.text.Tokens;

/**
 * Whether a sentence that was only reworded says something else now: a number or a name is another,
 * it is denied, or what somebody was alerted on is no longer in it. Other forms of words, typing
 * errors and punctuation make no difference, nor does what was added. Pure.
 */
final class SentenceChange {

  private static final Set<String> NEGATIONS = words(kind -> !kind.endsWith("fix"));
  private static final Set<String> PREFIXES = words("prefix"::equals);
  private static final Set<String> INFIXES = words("infix"::equals);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:]\\d+)*");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=\\d)[ \u00a0\u202f,'](?=\\d{3}(?!\\d))");

  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_NAME = 3;

  /** Shorter ones are no content, or too easily another. */
  private static final int SHORTEST_CONTENT = 5;

  /** Letters by which forms of one word differ at their ends. */
  private static final int LONGEST_ENDING = 3;

  /** Characters; what is longer is no sentence. */
  private static final int LONGEST = 3_000;

  private final String language;
  private final Set<String> watched;

  /**
   * @param language BCP 47
   * @param watched words of the sentence that somebody was alerted on, folded
   */
  SentenceChange(String language, Set<String> watched) {
    this.language = language;
    this.watched = Set.copyOf(watched);
  }

  private static Set<String> words(Predicate<String> ofKind) {
    return Tables.lines(SentenceChange.class, "negations.txt").stream()
        .map(line -> List.of(line.split(" +", -1)))
        .filter(words -> ofKind.test(words.get(0)))
        .flatMap(words -> words.stream().skip(1))
        .map(word -> Tokens.of(word).joined())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param before as it was
   * @param after the sentence that is most like it now
   * @param around that sentence with its neighbours: some of the words may stand there now
   */
  boolean matters(String before, String after, String around) {
    if (before.length() > LONGEST || after.length() > LONGEST || around.length() > 3 * LONGEST) {
      return false;
    }
    Tokens old = Tokens.of(before);
    Tokens now = Tokens.of(after);
    Set<String> near = words(Tokens.of(around));
    return !numbers(around).containsAll(numbers(before))
        || denials(old) != denials(now)
        || isDenied(old, now)
        || lacks(old, near);
  }

  private static Set<String> words(Tokens tokens) {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  /** As digits, and those that are spelled. */
  private Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    String plain = THOUSANDS.matcher(text).replaceAll("").replace(',', '.');
    Matcher matcher = NUMBER.matcher(plain);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    for (String word : words(Tokens.of(text))) {
      long number = NumberWords.number(word, language);
      if (number > 0) {
        numbers.add(Long.toString(number));
      }
    }
    return numbers;
  }

  private static long denials(Tokens words) {
    long count = 0;
    for (int i = 0; i < words.size(); i++) {
      count += NEGATIONS.contains(words.word(i)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a word of one is denied within the word in the other: келди, келбеди. */
  private static boolean isDenied(Tokens old, Tokens now) {
    Set<String> then = words(old);
    Set<String> later = words(now);
    List<String> gone = new ArrayList<>(then);
    gone.removeAll(later);
    List<String> come = new ArrayList<>(later);
    come.removeAll(then);
    return gone.stream().anyMatch(a -> come.stream().anyMatch(b -> denies(a, b) || denies(b, a)));
  }

  private static boolean denies(String word, String denied) {
    if (PREFIXES.stream().anyMatch(prefix -> denied.equals(prefix + word))) {
      return true;
    }
    int stem = shared(word, denied);
    String rest = denied.substring(stem);
    return stem >= SHORTEST_STEM
        && INFIXES.stream()
            .anyMatch(
                infix ->
                    rest.startsWith(infix)
                        && rest.length() - infix.length() == word.length() - stem);
  }

  /** How many letters two words begin with alike. */
  static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** Whether a name, or a word that somebody was alerted on, is not there any more. */
  private boolean lacks(Tokens old, Set<String> near) {
    for (int i = 0; i < old.size(); i++) {
      String word = old.word(i);
      boolean name = i > 0 && old.capital(i) && word.length() >= SHORTEST_NAME;
      boolean content = !watched.isEmpty() && word.length() >= SHORTEST_CONTENT;
      boolean counts = name || content || watched.contains(word);
      if (counts && !old.isNumber(i) && !isThere(word, near)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is there, in whatever form and with a letter wrong. */
  private static boolean isThere(String word, Set<String> near) {
    return near.contains(word)
        || near.stream().anyMatch(other -> isForm(word, other) || isMistyped(word, other));
  }

  private static boolean isForm(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return shared(one, other) >= Math.max(SHORTEST_STEM, longer - LONGEST_ENDING);
  }

  /** One letter is another, missing, doubled, or changed places with the next. */
  private static boolean isMistyped(String one, String other) {
    if (one.length() < SHORTEST_CONTENT || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int start = shared(one, other);
    String a = new StringBuilder(one.substring(start)).reverse().toString();
    String b = new StringBuilder(other.substring(start)).reverse().toString();
    int end = shared(a, b);
    int left = a.length() - end;
    int right = b.length() - end;
    boolean swapped =
        left == 2
            && right == 2
            && a.charAt(a.length() - 1) == b.charAt(b.length() - 2)
            && a.charAt(a.length() - 2) == b.charAt(b.length() - 1);
    return swapped || (left <= 1 && right <= 1);
  }
}
