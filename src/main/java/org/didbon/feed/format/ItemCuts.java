package org.didbon.feed.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the items of a document stand, found by its tags alone: so that of a document of which all
 * but one are known, that one alone is parsed. Cut is only what every reader takes for the same; of
 * any other document this says nothing. One pass, linear.
 */
public final class ItemCuts {

  /** Of more it would take more to remember them than to read them. */
  private static final int MOST = 2_000;

  private final String text;
  private final List<Cut> cuts;
  private final String frame;

  private ItemCuts(String text, List<Cut> cuts, String frame) {
    this.text = text;
    this.cuts = List.copyOf(cuts);
    this.frame = frame;
  }

  /** From the sign of its first tag to the one behind its last. */
  private record Cut(int start, int end) {}

  /** The cuts of a document; empty if it cannot be told for certain where they are. */
  public static Optional<ItemCuts> of(String text) {
    TagScan scan = new TagScan(text);
    return scan.run()
        ? Optional.of(new ItemCuts(text, scan.items, scan.frame.toString()))
        : Optional.empty();
  }

  public int size() {
    return cuts.size();
  }

  /** The markup of one, as it stands there. */
  public String markup(int item) {
    Cut cut = cuts.get(item);
    return text.substring(cut.start(), cut.end());
  }

  /**
   * What stands around the items and decides how they are read: not when it was made, what it
   * remarks, or which items it has.
   */
  public String frame() {
    return frame;
  }

  /** The document with none but these of its items. */
  public String only(BitSet wanted) {
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (int item = 0; item < cuts.size(); item++) {
      if (!wanted.get(item)) {
        rest.append(text, from, cuts.get(item).start());
        from = cuts.get(item).end();
      }
    }
    return rest.append(text, from, text.length()).toString();
  }

  private static final class TagScan {

    private static final int DEEPEST = 100;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");

    /** Moments, which change with each document and say nothing of an item. */
    private static final Set<String> MOMENTS =
        Set.of("lastbuilddate", "pubdate", "published", "updated", "date", "modified");

    /** RSS 1.0 lists its items in its head. */
    private static final String LISTED = "li";

    private static final int REFUSED = -1;

    private final String text;
    private final List<Cut> items = new ArrayList<>();
    private final StringBuilder frame = new StringBuilder();

    /** Where the names of open elements begin and end. */
    private final int[] starts = new int[DEEPEST];

    private final int[] ends = new int[DEEPEST];
    private int depth;
    private boolean rooted;
    private int item = REFUSED;
    private int itemDepth;
    private boolean moment;

    TagScan(String text) {
      this.text = text;
    }

    /** Whether all of it is as it should be. */
    boolean run() {
      int at = 0;
      while (at < text.length()) {
        int tag = text.indexOf('<', at);
        int end = tag < 0 ? text.length() : tag;
        if (!words(at, end)) {
          return false;
        }
        at = tag < 0 ? end : behind(tag);
        if (at < 0 || items.size() > MOST) {
          return false;
        }
      }
      return rooted && depth == 0;
    }

    /** Takes what stands between two tags; false if there are words outside the root. */
    private boolean words(int from, int to) {
      if (item >= 0) {
        return true;
      }
      int start = from;
      while (start < to && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      if (start < to && depth > 0 && !moment) {
        frame.append(text, start, to);
      }
      return start == to || depth > 0;
    }

    /** Where what begins at a sign {@code <} is over. */
    private int behind(int at) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (next == '/') {
        return closed(at);
      }
      if (next == '?') {
        int end = text.indexOf('>', at);
        boolean whole = end > at + 2 && text.charAt(end - 1) == '?';
        return whole && !hasMarkup(at + 1, end) ? end + 1 : REFUSED;
      }
      if (text.startsWith("<!--", at)) {
        int end = text.indexOf("--", at + 4);
        return end >= 0 && text.startsWith("-->", end) ? end + 3 : REFUSED;
      }
      if (text.startsWith("<![CDATA[", at) && depth > 0) {
        int end = text.indexOf("]]>", at);
        return end >= 0 && words(at, end) ? end + 3 : REFUSED;
      }
      return isLetter(next) ? opened(at) : REFUSED;
    }

    private int closed(int at) {
      int name = at + 2;
      int end = nameEnd(name);
      int tagEnd = blanksEnd(end);
      boolean fits =
          depth > 0
              && end - name == ends[depth - 1] - starts[depth - 1]
              && text.regionMatches(name, text, starts[depth - 1], end - name)
              && is(tagEnd, '>');
      if (!fits) {
        return REFUSED;
      }
      left(tagEnd + 1);
      return tagEnd + 1;
    }

    private int opened(int at) {
      int name = at + 1;
      int nameEnd = nameEnd(name);
      int end = attributesEnd(nameEnd);
      if (end < 0 || depth == DEEPEST || (depth == 0 && rooted)) {
        return REFUSED;
      }
      boolean empty = text.charAt(end) == '/';
      int behind = empty ? end + 2 : end + 1;
      starts[depth] = name;
      ends[depth] = nameEnd;
      depth++;
      if (!entered(at, behind, local(name, nameEnd))) {
        return REFUSED;
      }
      if (empty) {
        left(behind);
      }
      return behind;
    }

    private boolean entered(int at, int behind, String local) {
      boolean ofItem = ITEMS.contains(local);
      if (depth == 1) {
        rooted = true;
        frame.append(text, at, behind);
        return ROOTS.contains(local);
      }
      if (item >= 0) {
        return !ofItem; // where an outlet forgets to close them, each stands in the one before
      }
      if (ofItem) {
        item = at;
        itemDepth = depth;
        return true;
      }
      moment = MOMENTS.contains(local);
      if (!local.equals(LISTED)) {
        frame.append(text, at, behind);
      }
      return true;
    }

    private void left(int behind) {
      if (item >= 0 && depth == itemDepth) {
        items.add(new Cut(item, behind));
        item = REFUSED;
      }
      depth--;
      moment = false;
    }

    /** Where a tag ends: at its sign {@code >}, or at the slash before it. */
    private int attributesEnd(int from) {
      int at = from;
      while (true) {
        int next = blanksEnd(at);
        if (is(next, '>') || (is(next, '/') && is(next + 1, '>'))) {
          return next;
        }
        int nameEnd = nameEnd(next);
        int equals = blanksEnd(nameEnd);
        int quote = blanksEnd(equals + 1);
        boolean quoted = is(quote, '"') || is(quote, '\'');
        if (next == at || nameEnd == next || !is(equals, '=') || !quoted) {
          return REFUSED;
        }
        int close = text.indexOf(text.charAt(quote), quote + 1);
        if (close < 0 || hasMarkup(quote, close)) {
          return REFUSED;
        }
        at = close + 1;
      }
    }

    private boolean hasMarkup(int from, int to) {
      for (int at = from; at < to; at++) {
        char c = text.charAt(at);
        if (c == '<' || c == '>') {
          return true;
        }
      }
      return false;
    }

    private boolean is(int at, char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    private int blanksEnd(int from) {
      int at = from;
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    private int nameEnd(int from) {
      int at = from;
      while (at < text.length() && isOfName(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private static boolean isOfName(char c) {
      return isLetter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.';
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** In small letters, without a prefix. */
    private String local(int from, int to) {
      int start = to;
      while (start > from && text.charAt(start - 1) != ':') {
        start--;
      }
      return text.substring(start, to).toLowerCase(Locale.ROOT);
    }
  }
}
