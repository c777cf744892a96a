package org.didbon.chat.console;

import org.jline.utils.WCWidth;

/** Breaks lines between words, as a terminal alone does not. */
final class LineWrap {

  private static final char ESCAPE = '\u001b';

  private LineWrap() {}

  /**
   * Puts line ends in the place of spaces.
   *
   * @param text lines, also with colours, which count for nothing
   * @param width columns of the terminal; a word that is longer, such as an address, stays whole
   */
  static String at(int width, String text) {
    StringBuilder wrapped = new StringBuilder(text);
    int column = 0;
    int space = -1; // where this line may end
    int columnAtSpace = 0;
    int at = 0;
    while (at < wrapped.length()) {
      char sign = wrapped.charAt(at);
      if (sign == ESCAPE) {
        at = afterColour(wrapped, at);
        continue;
      }
      int point = wrapped.codePointAt(at);
      if (sign == '\n') {
        column = 0;
        space = -1;
      } else {
        if (sign == ' ') {
          space = at;
          columnAtSpace = column + 1;
        }
        column += Math.max(0, WCWidth.wcwidth(point));
        if (column > width && space >= 0) {
          wrapped.setCharAt(space, '\n');
          column -= columnAtSpace;
          space = -1;
        }
      }
      at += Character.charCount(point);
    }
    return wrapped.toString();
  }

  private static int afterColour(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != 'm') {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }
}
