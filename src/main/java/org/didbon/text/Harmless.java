package org.didbon.text;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Texts of strangers without what could steer a terminal, forge a line of the log or turn a line
 * around: control characters, separators of lines, and the marks that override the direction of
 * writing (unicode.org/reports/tr9). Pure.
 */
public final class Harmless {

  /** Colours alone; no other sequence is ever ours. */
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,20}m");

  private Harmless() {}

  /** On one line: what parts lines becomes a blank, the rest is left out. */
  public static String inOneLine(String text) {
    return filtered(text, c -> false);
  }

  /** On as many lines as it has, tabs kept. */
  public static String inLines(String text) {
    return filtered(text, c -> c == '\n' || c == '\t');
  }

  /** Likewise, with its colours. */
  public static String inColour(String text) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    var colours = COLOUR.matcher(text);
    while (colours.find()) {
      shown.append(inLines(text.substring(from, colours.start()))).append(colours.group());
      from = colours.end();
    }
    return shown.append(inLines(text.substring(from))).toString();
  }

  private static String filtered(String text, IntPredicate kept) {
    if (text.chars().allMatch(c -> kept.test(c) || !isHarmful(c))) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (kept.test(c) || !isHarmful(c)) {
                clean.appendCodePoint(c);
              } else if (partsLines(c) || c == '\t') {
                clean.append(' ');
              }
            });
    return clean.toString();
  }

  private static boolean partsLines(int c) {
    return c == '\n' || c == '\f' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || c == 0x061c
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
