package org.didbon.text;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The places of a text that lie in quotation marks which are closed on the same line, not too far
 * on. A mark that is left open or is closed twice says nothing. One pass. Immutable.
 */
final class QuotedParts {

  /** A longer speech is told sentence by sentence: nobody reads it as one. */
  private static final int LONGEST = 400;

  private static final String OPENS = "«“„";
  private static final String CLOSES = "»”“";
  private static final char EITHER = '"';

  private final BitSet inside = new BitSet();

  private record OpenQuote(int at, char mark) {}

  QuotedParts(String text) {
    Deque<OpenQuote> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        open.clear();
      } else if (c == EITHER || OPENS.indexOf(c) >= 0 || CLOSES.indexOf(c) >= 0) {
        read(text, i, open);
      }
    }
  }

  /** Whether the place is in quotation marks; that of the closing mark is, of the opening not. */
  boolean holds(int at) {
    return inside.get(at);
  }

  private void read(String text, int at, Deque<OpenQuote> open) {
    char mark = text.charAt(at);
    OpenQuote last = open.peek();
    if (last != null && closes(last.mark(), mark) && !(mark == EITHER && opensWord(text, at))) {
      open.pop();
      if (at - last.at() <= LONGEST) {
        inside.set(last.at() + 1, at + 1);
      }
    } else if (OPENS.indexOf(mark) >= 0 || (mark == EITHER && opensWord(text, at))) {
      open.push(new OpenQuote(at, mark));
    }
  }

  private static boolean closes(char opening, char closing) {
    return switch (opening) {
      case '«' -> closing == '»';
      case '„' -> closing == '“' || closing == '”';
      case '“' -> closing == '”' || closing == '“';
      default -> closing == EITHER;
    };
  }

  /** Whether a word begins here, so that a mark that is the same on both sides opens. */
  private static boolean opensWord(String text, int at) {
    boolean after = at == 0 || !isPart(text.charAt(at - 1));
    return after && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || ".,!?…".indexOf(c) >= 0;
  }
}
