package org.didbon.text;

/** The words that a hashtag runs together: #ДепортацияМигрантов, #labour_migrants, #НовостиСНГ. */
final class Hashtags {

  private Hashtags() {}

  /** Whether the word at {@code start} is the first of a hashtag. */
  static boolean begins(String text, int start) {
    if (start == 0 || (text.charAt(start - 1) != '#' && text.charAt(start - 1) != '＃')) {
      return false;
    }
    return start == 1 || !isInWord(text.charAt(start - 2));
  }

  /** The place after the hashtag. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && (isInWord(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  /**
   * Where the next word begins after the one at {@code from}; 0 if there is none before {@code to}.
   */
  static int nextWord(String text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char before = text.charAt(i - 1);
      boolean last = Character.isUpperCase(before) && i + 1 < to && isSmall(text.charAt(i + 1));
      if (Character.isUpperCase(text.charAt(i)) && (isSmall(before) || last)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isSmall(char c) {
    return Character.isLowerCase(c);
  }

  private static boolean isInWord(char c) {
    return LetterTable.fold(c) == LetterTable.SILENT
        || LetterTable.fold(c) > LetterTable.APOSTROPHE;
  }
}
