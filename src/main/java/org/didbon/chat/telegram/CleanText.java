package org.didbon.chat.telegram;

import java.util.regex.Pattern;

/** Takes out of strangers' text what would act on the reader's client instead of being read. */
final class CleanText {

  /**
   * A name that Telegram would make a mention of, so that a headline could call people of a group:
   * the at sign is not inside a word, and a letter follows.
   */
  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_])@(?=[A-Za-z])");

  /** Word joiner: takes no room and parts the at sign from the name. */
  private static final String NO_MENTION = "@\u2060";

  private CleanText() {}

  /**
   * {@code text} as one line: line breaks and tabs are blanks; controls, null bytes, overrides of
   * the reading direction and halves of surrogate pairs are gone, and nobody is mentioned.
   */
  static String line(String text) {
    return MENTION.matcher(printable(text)).replaceAll(NO_MENTION);
  }

  /** Likewise, but mentions stay: for what is no running text. */
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isBreak(c)) {
                clean.append(' ');
              } else if (isPrintable(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  /** Whether a reader would see anything of it: Telegram refuses text that is all invisible. */
  static boolean shows(String text) {
    return text.codePoints().anyMatch(CleanText::isVisible);
  }

  private static boolean isBreak(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isPrintable(int c) {
    boolean overridesDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF;
    return !Character.isISOControl(c)
        && !overridesDirection
        && !noCharacter
        && Character.getType(c) != Character.SURROGATE;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      // Hangul fillers and the empty Braille cell are letters and symbols by name only
      default -> c != 0x115F && c != 0x1160 && c != 0x3164 && c != 0xFFA0 && c != 0x2800;
    };
  }
}
