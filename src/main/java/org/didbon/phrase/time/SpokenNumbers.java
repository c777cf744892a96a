package org.didbon.phrase.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.phrase.time.TimeVocabulary.Kind;
import org.didbon.text.PlainLetters;

/** Numbers up to 59 in a line, in digits or in words: {@code он беш}, {@code twenty two}. */
final class SpokenNumbers {

  private static final int TEN = 10;

  /** Of «двадцать два». */
  private static final int WORDS = 2;

  private final TimeVocabulary words;

  /**
   * A number of a line.
   *
   * @param end the token behind it
   */
  record SpokenNumber(int value, int end) {}

  SpokenNumbers(TimeVocabulary words) {
    this.words = words;
  }

  /** All that a number at {@code at} may be, one with an ending that stands apart too. */
  List<SpokenNumber> at(List<TimeToken> tokens, int at) {
    List<SpokenNumber> found = new ArrayList<>();
    TimeToken token = tokens.get(at);
    if (token.isNumber()) {
      if (token.hour() >= 0 && token.minute() < 0) {
        found.add(new SpokenNumber(token.hour(), at + 1));
      }
    } else {
      number(token.text()).ifPresent(value -> found.add(new SpokenNumber(value, at + 1)));
      composed(tokens, at).ifPresent(found::add);
    }
    for (SpokenNumber one : List.copyOf(found)) {
      afterAnEnding(tokens, one.end())
          .ifPresent(end -> found.add(new SpokenNumber(one.value(), end)));
    }
    return found;
  }

  /** The hour that comes, as an ordinal: «девятого». */
  Optional<SpokenNumber> nth(List<TimeToken> tokens, int at, boolean next) {
    return next
        ? words
            .meaning(Kind.NTH, tokens.get(at).text())
            .map(value -> new SpokenNumber(Integer.parseInt(value), at + 1))
        : Optional.empty();
  }

  /** A number of two words. */
  Optional<SpokenNumber> composed(List<TimeToken> tokens, int at) {
    if (at + WORDS > tokens.size() || !tokens.get(at).isWord() || !tokens.get(at + 1).isWord()) {
      return Optional.empty();
    }
    // «oʻn» without its apostrophe is an English word, but not beside a number
    Optional<Integer> tens = words.raw(Kind.NUMBER, tokens.get(at).text()).map(Integer::valueOf);
    Optional<Integer> ones = number(tokens.get(at + 1).text()).filter(value -> value < TEN);
    return tens.filter(value -> value >= TEN && value % TEN == 0)
        .flatMap(value -> ones.map(one -> new SpokenNumber(value + one, at + WORDS)));
  }

  /** A number with letters around it in its word: «полдевятого», «ҳашту». */
  Optional<SpokenNumber> within(List<TimeToken> tokens, int at, String before, String after) {
    TimeToken token = tokens.get(at);
    boolean apart = token.isNumber() && before.isEmpty() && at + 1 < tokens.size();
    if (apart) {
      int ending = tokens.get(at + 1).isDash() ? at + 2 : at + 1; // 8у, 8-у
      return ending < tokens.size()
              && token.minute() < 0
              && token.hour() >= 0
              && PlainLetters.of(tokens.get(ending).text()).equals(after)
          ? Optional.of(new SpokenNumber(token.hour(), ending + 1))
          : Optional.empty();
    }
    String word = PlainLetters.of(token.text());
    if (word.length() <= before.length() + after.length()
        || !word.startsWith(before)
        || !word.endsWith(after)) {
      return Optional.empty();
    }
    String number = word.substring(before.length(), word.length() - after.length());
    return words
        .raw(Kind.NUMBER, number)
        .or(() -> words.raw(Kind.NTH, number))
        .map(value -> new SpokenNumber(Integer.parseInt(value), at + 1));
  }

  private Optional<Integer> number(String word) {
    return words.meaning(Kind.NUMBER, word).map(Integer::valueOf);
  }

  private Optional<Integer> afterAnEnding(List<TimeToken> tokens, int at) {
    int from = at < tokens.size() && tokens.get(at).isDash() ? at + 1 : at;
    return from < tokens.size() && words.isEnding(tokens.get(from).text())
        ? Optional.of(from + 1)
        : Optional.empty();
  }
}
