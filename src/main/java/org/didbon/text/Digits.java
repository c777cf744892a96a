package org.didbon.text;

/**
 * The digits of numbers, and how large numbers set off their thousands: 1 500, 1,500 and 1.500 are
 * one number, 1.5, 12,5, 06.04.2024 and 8 800 55 are not.
 */
final class Digits {

  private static final int GROUP = 3;

  /** Before a number that begins after one of these, nothing is set off: a phone, a №. */
  private static final String NO_QUANTITY = "+№#_";

  /** Between the parts of dates, times and fractions. */
  private static final String WITHIN_NUMBERS = ".,:/";

  private Digits() {}

  /** Whether a folded character is a digit. */
  static boolean is(char folded) {
    return folded >= '0' && folded <= '9';
  }

  static boolean isDigit(char written) {
    return is(LetterTable.fold(written));
  }

  /**
   * The place after all thousands of the number whose digits up to {@code end} were read: {@code
   * end} itself if no groups of three follow.
   */
  static int endOfGroups(String text, int start, int end) {
    char sign = text.charAt(end);
    boolean blank = isBlank(sign);
    boolean tight = sign == '.' || sign == ',';
    if ((!blank && !tight)
        || end - start > GROUP
        || text.charAt(start) == '0'
        || !isGroup(text, end + 1)
        || !leads(text, start)) {
      return end;
    }
    int at = end;
    while (isGroup(text, at + 1) && (blank ? isBlank(text.charAt(at)) : text.charAt(at) == sign)) {
      at += 1 + GROUP;
    }
    // 1.500.20 is the number of something, not a quantity
    boolean goesOn = tight && at + 1 < text.length() && text.charAt(at) == sign;
    return goesOn && isDigit(text.charAt(at + 1)) ? end : at;
  }

  /** Whether three digits stand there, and not a fourth one. */
  private static boolean isGroup(String text, int from) {
    for (int i = from; i < from + GROUP; i++) {
      if (i >= text.length() || !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from + GROUP == text.length() || !isDigit(text.charAt(from + GROUP));
  }

  /** Whether a number that begins at {@code start} is no part of a longer one, nor of a name. */
  private static boolean leads(String text, int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    boolean first = start == 1;
    if (WITHIN_NUMBERS.indexOf(before) >= 0) {
      return first || !isDigit(text.charAt(start - 2));
    }
    boolean name = isDash(before) && !first && isLetter(text.charAt(start - 2));
    return NO_QUANTITY.indexOf(before) < 0 && !name;
  }

  private static boolean isLetter(char written) {
    char folded = LetterTable.fold(written);
    return folded > LetterTable.APOSTROPHE && !is(folded);
  }

  private static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }

  /** A blank of any width, but no tabulator and no line break. */
  private static boolean isBlank(char c) {
    return c == ' ' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }
}
