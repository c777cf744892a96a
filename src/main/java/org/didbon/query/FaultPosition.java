package org.didbon.query;

/**
 * A place in a query as it is shown to a person.
 *
 * @param line of the query, 1 for the first
 * @param column character of the line, 1 for the first; one more than there are if something is
 *     missing at its end
 * @param alone whether the query has no other lines
 * @param shown the line, or the part of it around the place, and on the next line the caret, for
 *     letters of one width
 */
public record FaultPosition(int line, int column, boolean alone, String shown) {

  /** So much of a long line is shown, the place in it. */
  private static final int SHOWN = 64;

  /**
   * The place in {@code query}.
   *
   * @param offset UTF-16 offset, up to the length of the query
   */
  public static FaultPosition of(String query, int offset) {
    int start = query.lastIndexOf('\n', offset - 1) + 1;
    int end = query.indexOf('\n', offset);
    String whole = query.substring(start, end < 0 ? query.length() : end);
    int line = 1 + (int) query.chars().limit(start).filter(c -> c == '\n').count();
    int column = 1 + whole.codePointCount(0, offset - start);
    return new FaultPosition(line, column, query.indexOf('\n') < 0, pointed(whole, offset - start));
  }

  /** The beginning of what was written, as much as a sentence can quote, on one line. */
  static String beginning(String written) {
    int end = whole(written, Math.min(written.length(), SHOWN));
    return visible(written.substring(0, end)) + (end < written.length() ? "…" : "");
  }

  private static String pointed(String line, int at) {
    int from = whole(line, Math.max(0, at - SHOWN * 2 / 3));
    int to = whole(line, Math.min(line.length(), from + SHOWN));
    String before = (from > 0 ? "…" : "") + visible(line.substring(from, at));
    String after = visible(line.substring(at, to)) + (to < line.length() ? "…" : "");
    return before + after + "\n" + " ".repeat(width(before)) + "^";
  }

  /** {@code at}, or the place before it if it lies within a surrogate pair. */
  private static int whole(String line, int at) {
    boolean within =
        at > 0
            && at < line.length()
            && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at));
    return within ? at - 1 : at;
  }

  /** The text with every sign that would move the caret away, or the cursor, made a blank. */
  private static String visible(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      switch (Character.getType(text.charAt(i))) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            shown.setCharAt(i, ' ');
        default -> {} // stays
      }
    }
    return shown.toString();
  }

  private static int width(String shown) {
    return (int)
        shown.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
