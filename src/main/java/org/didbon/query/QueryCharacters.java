package org.didbon.query;

/** Which signs mean what in a query: phones type many kinds of each. */
final class QueryCharacters {

  private static final String QUOTES = "\"«»“”„‟‹›〝〞＂";
  private static final String OPENING_ONLY = "«„";
  private static final String DASHES = "-‐‑‒–—−";
  private static final String APOSTROPHES = "'`‘’‚";

  private QueryCharacters() {}

  static boolean quote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** A quotation mark that only ever begins a quotation in the languages we read. */
  static boolean openingQuote(char c) {
    return OPENING_ONLY.indexOf(c) >= 0;
  }

  static boolean dash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  static boolean apostrophe(char c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  /** A blank, a line break, or a sign that nobody sees. */
  static boolean blank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c >= '\u200b' && c <= '\u200f' && c != '\u200c' && c != '\u200d')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\ufeff';
  }

  /** Whether a run of word characters ends before {@code c}. */
  static boolean endsRun(char c) {
    return blank(c) || quote(c) || c == '(' || c == ')';
  }
}
