package org.didbon.query;

import org.didbon.domain.BadInput;

/**
 * A query that cannot be used. Its message shows the place with a caret under it, for a person who
 * reads it in letters of one width; {@link #problem()} is the same in one line.
 */
public final class QueryFault extends BadInput {

  /** So much of a long line is shown, the place in it. */
  private static final int SHOWN = 64;

  private final int line;
  private final int column;
  private final String problem;
  private final String shown;

  private QueryFault(int line, int column, String where, String problem, String shown) {
    super(where + problem + "\n" + shown);
    this.line = line;
    this.column = column;
    this.problem = problem;
    this.shown = shown;
  }

  /**
   * A fault of {@code query}.
   *
   * @param offset UTF-16 offset of the place, up to the length of the query
   * @param problem what is wrong there; what to write instead
   */
  public static QueryFault at(String query, int offset, String problem) {
    int start = query.lastIndexOf('\n', offset - 1) + 1;
    int end = query.indexOf('\n', offset);
    String whole = query.substring(start, end < 0 ? query.length() : end);
    int line = 1 + (int) query.chars().limit(start).filter(c -> c == '\n').count();
    int column = 1 + whole.codePointCount(0, offset - start);
    String where =
        (query.indexOf('\n') < 0 ? "" : "line " + line + ", ") + "column " + column + ": ";
    return new QueryFault(line, column, where, problem, pointed(whole, offset - start));
  }

  /** Line of the query, 1 for the first. */
  public int line() {
    return line;
  }

  /** Character of the line, 1 for the first; one more than there are if something is missing. */
  public int column() {
    return column;
  }

  /** What is wrong, and after a semicolon what to write instead; one line. */
  public String problem() {
    return problem;
  }

  /** The line of the query, or the part of it around the place, and on the next line the caret. */
  public String shown() {
    return shown;
  }

  /** The line, or the part of it around the place, and under it the caret. */
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
      int type = Character.getType(text.charAt(i));
      if (type == Character.CONTROL || type == Character.FORMAT) {
        shown.setCharAt(i, ' ');
      }
    }
    return shown.toString();
  }

  private static int width(String shown) {
    return (int)
        shown.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }
}
