package org.didbon.feed.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as they are compared: small letters and digits, whatever parts them. */
final class SaidWords {

  private static final String DOTS = "...";
  private static final char ELLIPSIS = '…';

  /** So many signs may stand behind the dots: a quote, a bracket, a blank. */
  private static final int MOST_SIGNS = 3;

  /** The kinds of letters and numbers, a bit each. */
  private static final int IN_WORDS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private SaidWords() {}

  static List<String> of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < small.length()) {
      int c = small.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!isInWord(c)) {
        if (at > start) {
          words.add(small.substring(start, at));
        }
        start = next;
      }
      at = next;
    }
    if (at > start) {
      words.add(small.substring(start));
    }
    return words;
  }

  private static boolean isInWord(int c) {
    return (IN_WORDS >> Character.getType(c) & 1) != 0;
  }

  /** Whether a line ends with dots, behind which some signs may stand. */
  static boolean isCutOff(String line) {
    int end = line.length();
    for (int signs = 0; signs <= MOST_SIGNS; signs++) {
      if (end == 0) {
        return false;
      }
      if (line.charAt(end - 1) == ELLIPSIS || line.startsWith(DOTS, end - DOTS.length())) {
        return true;
      }
      int sign = line.codePointBefore(end);
      if (isPlain(sign)) {
        return false;
      }
      end -= Character.charCount(sign);
    }
    return false;
  }

  /** A Latin letter without accents, a digit, or what names in programs have. */
  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
