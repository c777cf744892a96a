package org.didbon.feed.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a piece of HTML what is not for readers (scripts, styles, frames, comments), and
 * keeps what stands behind one that is never closed, or behind a sign {@code <} that is none of
 * markup: a browser would hide all the rest. Linear.
 */
final class LooseHtml {

  private static final List<String> HIDDEN =
      List.of(
          "script",
          "style",
          "iframe",
          "noscript",
          "noframes",
          "noembed",
          "svg",
          "template",
          "button");

  /** What they hold is no text, so one is open until it is closed, whatever stands between. */
  private static final Set<String> CODE = Set.of("script", "style");

  /** What is left of a tag where an outlet cut its text. */
  private static final Pattern CUT_TAG =
      Pattern.compile(
          "</?+(?:[A-Za-z][A-Za-z0-9]*+(?:\\s++[\\w:-]++\\s*+=\\s*+(?:\"[^\"]*+\"?+|'[^']*+'?+|[^\\s\"']*+))*+"
              + "(?:\\s++[\\w:-]*+)?+/?+)?+");

  private static final int NONE = Integer.MAX_VALUE;

  private LooseHtml() {}

  static String shown(String html) {
    String shown = html;
    if (shown.contains("<!--")) {
      shown = withoutComments(shown);
    }
    String low = shown.toLowerCase(Locale.ROOT);
    for (String name : HIDDEN) {
      // lengths differ where a letter has no single small one, as in Turkish
      if (low.length() == shown.length() && low.contains("<" + name)) {
        shown = without(name, shown, low);
        low = shown.toLowerCase(Locale.ROOT);
      }
    }
    return withLastSign(shown);
  }

  /**
   * With a last sign {@code <} that nothing closes as a sign, if it does not look like a cut tag.
   */
  private static String withLastSign(String html) {
    int last = html.indexOf('<', html.lastIndexOf('>') + 1);
    if (last < 0 || CUT_TAG.matcher(html).region(last, html.length()).matches()) {
      return html;
    }
    return html.substring(0, last) + html.substring(last).replace("<", "&lt;");
  }

  private static String withoutComments(String html) {
    StringBuilder kept = new StringBuilder(html.length());
    int from = 0;
    int open = html.indexOf("<!--");
    while (open >= 0) {
      kept.append(html, from, open);
      int close = html.indexOf("-->", open + 2);
      if (close < 0) {
        return kept.append(html.substring(open).replace("<!--", "")).toString();
      }
      from = close + 3;
      open = html.indexOf("<!--", from);
    }
    return kept.append(html, from, html.length()).toString();
  }

  private static String without(String name, String html, String low) {
    TagSearch opening = new TagSearch(low, "<" + name);
    TagSearch closing = new TagSearch(low, "</" + name);
    StringBuilder kept = new StringBuilder(html.length());
    int from = 0;
    for (int open = opening.from(0); open < NONE; open = opening.from(from)) {
      kept.append(html, from, open);
      int tagEnd = low.indexOf('>', open);
      if (tagEnd < 0) {
        return kept.toString();
      }
      boolean empty = low.charAt(tagEnd - 1) == '/';
      boolean filled = CODE.contains(name) && !low.substring(open, tagEnd).contains(" src");
      int close = closing.from(tagEnd);
      boolean closed = close < NONE && !empty && (filled || close < opening.from(tagEnd));
      int end = closed ? low.indexOf('>', close) : tagEnd;
      from = end < 0 ? html.length() : end + 1;
    }
    return kept.append(html, from, html.length()).toString();
  }

  /** The tags of one name in a text; asked from left to right, it looks at each sign once. */
  private static final class TagSearch {

    private final String low;
    private final String tag;
    private int at = -1;

    TagSearch(String low, String tag) {
      this.low = low;
      this.tag = tag;
    }

    /** The next at {@code from} or behind it; {@link #NONE} if there is none. */
    int from(int from) {
      while (at < from) {
        int next = low.indexOf(tag, Math.max(from, at + 1));
        at = next < 0 || next + tag.length() >= low.length() ? NONE : next;
        if (at < NONE && Character.isLetterOrDigit(low.charAt(at + tag.length()))) {
          from = at + 1;
        }
      }
      return at;
    }
  }
}
