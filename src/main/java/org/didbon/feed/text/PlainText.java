package org.didbon.feed.text;

/** Words without anything that is not seen: what is kept of a feed's texts. Pure, linear. */
public final class PlainText {

  /** More than any article; what comes after is of no use to anybody. */
  static final int LONGEST = 100_000;

  private static final int LONGEST_LINE = 1_000;
  private static final char JOINER = '\u200d';

  private PlainText() {}

  /** Lines separated by single {@code '\n'}. */
  public static String paragraphs(String text) {
    return tidy(text, '\n', LONGEST);
  }

  /** One line, as titles are. */
  public static String line(String text) {
    return tidy(text, ' ', LONGEST_LINE);
  }

  /** Blanks folded, lines trimmed, empty lines and what is not seen dropped, length bounded. */
  private static String tidy(String text, char separator, int longest) {
    StringBuilder tidy = new StringBuilder(Math.min(text.length(), longest));
    boolean blank = false;
    boolean line = false;
    for (int i = 0; i < text.length() && tidy.length() < longest; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        line = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (isSeen(c) || joinsPictures(c, tidy, line || blank)) {
        if (!tidy.isEmpty() && (line || blank)) {
          tidy.append(line ? separator : ' ');
        }
        tidy.append(c);
        blank = false;
        line = false;
      }
    }
    int last = tidy.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(tidy.charAt(last))) {
      tidy.setLength(last);
    }
    return tidy.toString();
  }

  /**
   * Control characters are not, nor are soft hyphens, zero-width blanks and marks of direction:
   * inside a word they would keep it from being found.
   */
  private static boolean isSeen(char c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && c != '\u034f'
        && c != '\ufffe'
        && c != '\uffff';
  }

  /** One picture of several: a family, a profession. */
  private static boolean joinsPictures(char c, StringBuilder before, boolean parted) {
    return c == JOINER
        && !parted
        && !before.isEmpty()
        && !Character.isLetterOrDigit(before.codePointBefore(before.length()));
  }
}
