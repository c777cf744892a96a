package org.didbon.query;

import org.didbon.text.Tokens;

/** Numbers whose thousands are set off by blanks, which part all else. */
final class Numbers {

  private static final int GROUP = 3;

  /** Longer numbers count nothing. */
  private static final int LONGEST = 24;

  private Numbers() {}

  /** The end of the number whose first digits stand from {@code start} to {@code end}. */
  static int end(String text, int start, int end) {
    boolean group =
        end - start <= GROUP
            && end < text.length()
            && text.substring(start, end).chars().allMatch(Character::isDigit);
    if (!group) {
      return end;
    }
    int most = Math.min(text.length(), start + LONGEST);
    Tokens tokens = Tokens.of(text.substring(start, most));
    return Math.max(end, start + tokens.end(0));
  }

  /** Whether two words side by side would be read as one number. */
  static boolean join(String word, String next) {
    return Tokens.of(word + " " + next).size() == 1;
  }
}
