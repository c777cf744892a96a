package org.didbon.feed.date;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a date is not understood yet. Not thread-safe. */
final class DateRest {

  /** A weekday, "at", "year" and the like; with more it is a sentence, not a date. */
  private static final int MOST_WORDS = 6;

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'ʻʼ’‘]+");

  private String text;
  private int words;

  DateRest(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  void becomes(String other) {
    text = other;
  }

  /** Takes out a part that is understood. */
  void cut(int start, int end) {
    text = text.substring(0, start) + " " + text.substring(end);
  }

  /** Takes out all words of a part, and shows each. */
  String wordless(String part, Consumer<String> word) {
    return WORD.matcher(part)
        .replaceAll(
            found -> {
              words++;
              word.accept(found.group());
              return " ";
            });
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text);
  }

  /** Nothing is left that could have changed the moment. */
  boolean isNothing() {
    return words <= MOST_WORDS
        && text.chars().noneMatch(c -> Character.isDigit(c) || c == '+' || c == '#');
  }
}
