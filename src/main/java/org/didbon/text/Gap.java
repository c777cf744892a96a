package org.didbon.text;

/** What stands between a word and the one before it. */
public enum Gap {
  /** Nothing: the first word of the title or of the text. */
  START,
  /** Blanks alone. */
  BLANK,
  /** Nothing, for one ends and the other begins with a digit: Covid19, 5G. */
  JOINED,
  /** A hyphen with no blank at its sides. */
  HYPHEN,
  /** A full stop, with or without blanks after it: an abbreviation or the end of a sentence. */
  PERIOD,
  /** A comma, with or without blanks after it. */
  COMMA,
  /** Anything else: a line break, a quotation mark, a bracket, a dash, several signs. */
  BREAK
}
