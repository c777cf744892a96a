package org.didbon.feed.text;

/**
 * Closes the quotes of attributes that their outlet left open, where the tag ends: else all text up
 * to the next quote, or to the end, would be the attribute's value. One pass, linear.
 */
public final class OpenQuotes {

  private static final String CDATA = "<![CDATA[";

  private final String markup;
  private final StringBuilder closed;

  private final int lastSingle;
  private final int lastDouble;
  private int copied;

  /** The first end of a tag behind the last quote looked at; below zero if there is none. */
  private int tagEnd;

  private OpenQuotes(String markup) {
    this.markup = markup;
    this.closed = new StringBuilder(markup.length() + 16);
    this.lastSingle = markup.lastIndexOf('\'');
    this.lastDouble = markup.lastIndexOf('"');
  }

  /** The markup with each quote closed; the same if none is open. */
  public static String closed(String markup) {
    return markup.indexOf('<') < 0 ? markup : new OpenQuotes(markup).run();
  }

  private String run() {
    int at = markup.indexOf('<');
    while (at >= 0) {
      at = markup.indexOf('<', behind(at));
    }
    return copied == 0 ? markup : closed.append(markup, copied, markup.length()).toString();
  }

  /** Where what begins with the sign at {@code at} is over; never before the sign itself. */
  private int behind(int at) {
    int next = at + 1;
    if (markup.startsWith(CDATA, at)) {
      int end = markup.indexOf("]]>", at);
      return end < 0 ? markup.length() : end;
    }
    if (markup.startsWith("<!--", at)) {
      int end = markup.indexOf("-->", at);
      return end < 0 ? markup.length() : end;
    }
    boolean tag = next < markup.length() && Character.isLetter(markup.charAt(next));
    return tag ? behindTag(next) : next;
  }

  private int behindTag(int start) {
    int at = start;
    while (at < markup.length() && markup.charAt(at) != '>') {
      char c = markup.charAt(at);
      if ((c == '"' || c == '\'') && isAfterEquals(at)) {
        int end = end(at, c);
        if (end < 0) {
          return at + 1;
        }
        at = end;
      }
      at++;
    }
    return at;
  }

  /** Where the value ends that the quote at {@code open} begins; below zero if its tag ended. */
  private int end(int open, char quote) {
    int close =
        (quote == '"' ? lastDouble : lastSingle) > open ? markup.indexOf(quote, open + 1) : -1;
    if (tagEnd >= 0 && tagEnd < open) {
      tagEnd = markup.indexOf('>', open);
    }
    if (tagEnd < 0 || (close >= 0 && (close < tagEnd || isEnd(close + 1)))) {
      return close < 0 ? markup.length() : close;
    }
    int value = tagEnd > open + 1 && markup.charAt(tagEnd - 1) == '/' ? tagEnd - 1 : tagEnd;
    closed.append(markup, copied, value).append(quote);
    copied = value;
    return -1;
  }

  /** Whether an attribute's value may end before this. */
  private boolean isEnd(int at) {
    return at >= markup.length()
        || Character.isWhitespace(markup.charAt(at))
        || markup.charAt(at) == '>'
        || markup.startsWith("/>", at);
  }

  private boolean isAfterEquals(int quote) {
    int at = quote - 1;
    while (at > 0 && quote - at < 9 && Character.isWhitespace(markup.charAt(at))) {
      at--;
    }
    return at > 0 && markup.charAt(at) == '=';
  }
}
