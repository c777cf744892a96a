package org.didbon.summary;

import org.didbon.text.Tokens;

/**
 * How a line ends, without the signs and words that say that the text goes on elsewhere.
 *
 * @param end UTF-16 offset in the line after what is told
 * @param cut whether the last sentence is not told to its end
 */
record LineEnd(int end, boolean cut) {

  private static final Phrases MORE = new Phrases("furniture.txt", "more");

  private static final int LONGEST_CALL = 60;
  private static final String HANGS = ",;:(«„“–—-";

  /** In, of, and; what is longer may well end a headline. */
  private static final int SHORT_WORD = 2;

  private static final String STOPS = ".!?…";
  private static final String CLOSES = "»”“\"')]’";
  private static final String SIGNS = " \u00a0→>»[](){}…—–";

  static LineEnd of(String line) {
    int end = line.length();
    boolean cut = false;
    boolean more = true;
    while (more) {
      int call = withoutCall(line, end);
      int signs = withoutEllipsis(line, call);
      cut |= signs < call || (call < end && !endsSentence(line, call));
      more = signs < end;
      end = signs;
    }
    return new LineEnd(end, cut);
  }

  static boolean endsSentence(String line, int end) {
    int at = back(line, end, CLOSES);
    return at > 0 && STOPS.indexOf(line.charAt(at - 1)) >= 0;
  }

  /** Whether it ends as no sentence and no headline does: with a comma, a dash, a short word. */
  static boolean hangs(String line, int end) {
    if (end == 0 || HANGS.indexOf(line.charAt(end - 1)) >= 0) {
      return true;
    }
    int from = end;
    while (from > 0 && Character.isLowerCase(line.charAt(from - 1))) {
      from--;
    }
    return from > 0
        && end - from <= SHORT_WORD
        && from < end
        && Character.isWhitespace(line.charAt(from - 1));
  }

  /** The place before "Read more" and the arrows around it. */
  private static int withoutCall(String line, int end) {
    int last = back(line, end, " \u00a0→>][»");
    int from = Math.max(0, last - LONGEST_CALL);
    Tokens words = Tokens.of(line.substring(from, last));
    int count = MORE.ending(words);
    if (count == 0) {
      return end;
    }
    int start = from + words.start(words.size() - count);
    boolean apart = start == 0 || !isWordBefore(line, start);
    return apart && Character.isUpperCase(line.charAt(start))
        ? back(line, start, " \u00a0→[>«")
        : end;
  }

  /** Whether the words before belong to the same sentence: a blank alone stands between. */
  private static boolean isWordBefore(String line, int start) {
    int before = back(line, start, " \u00a0");
    return before > 0 && Character.isLowerCase(line.charAt(before - 1)) && before == start;
  }

  /** The place before "…", "...", "[…]" and the like; {@code end} if there is none. */
  private static int withoutEllipsis(String line, int end) {
    int at = back(line, end, SIGNS);
    int dots = at;
    while (dots > 0 && line.charAt(dots - 1) == '.') {
      dots--;
    }
    boolean ellipsis = line.substring(at, end).indexOf('…') >= 0 || at - dots >= 3;
    return ellipsis ? back(line, at - dots >= 3 ? dots : at, " \u00a0[(") : end;
  }

  private static int back(String line, int end, String signs) {
    int at = end;
    while (at > 0 && signs.indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
