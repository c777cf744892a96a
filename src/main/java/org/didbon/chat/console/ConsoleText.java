package org.didbon.chat.console;

import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/** Writes rich text for a terminal, or plainly where no person watches. Immutable. */
final class ConsoleText {

  private static final String RESET = "\u001b[0m";

  private final boolean colours;

  /**
   * @param colours whether the reader is a terminal that understands escape sequences
   */
  ConsoleText(boolean colours) {
    this.colours = colours;
  }

  /** Lines separated by {@code '\n'}, without one at the end. */
  String of(RichText text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.lines().size(); i++) {
      if (i > 0) {
        written.append('\n');
      }
      text.lines().get(i).forEach(piece -> append(written, piece));
    }
    return written.toString();
  }

  private void append(StringBuilder written, Piece piece) {
    String words = harmless(piece.text());
    String style = colours ? escape(piece.style()) : "";
    if (style.isEmpty()) {
      written.append(piece.style() == Style.MARK && !colours ? "[" + words + "]" : words);
    } else {
      written.append(style).append(words).append(RESET);
    }
  }

  private static String escape(Style style) {
    return switch (style) {
      case PLAIN -> "";
      case BOLD -> "\u001b[1m";
      case ITALIC -> "\u001b[2m";
      case MARK -> "\u001b[1;33m";
      case CODE -> "\u001b[36m";
      case LINK -> "\u001b[4m";
    };
  }

  /**
   * Without what could steer a terminal or turn the line around: control characters, and the marks
   * that override the direction of writing (U+202A to U+202E, U+2066 to U+2069).
   */
  static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
      if (c == '\n' || c == '\t') {
        clean.append(' ');
      } else if (!Character.isISOControl(c) && !turns) {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
