package org.didbon.feed.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the root of a document: declaration, DOCTYPE, comments, and whatever else a
 * server lets slip. It is stepped over once; nothing in it is obeyed.
 *
 * @param root name of the root element as written, {@code ""} if there is none of a feed or a page
 * @param start where the root begins
 * @param page whether it is a web page
 * @param entities of its own that stand for a few characters, by name
 * @param refused whether it declares others, which may grow or lead elsewhere
 */
public record XmlProlog(
    String root, int start, boolean page, Map<String, String> entities, boolean refused) {

  private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed", "channel", "entry", "item");
  private static final Set<String> PAGES = Set.of("html", "head", "body");
  private static final Set<String> OTHERS = Set.of("opml", "urlset", "sitemapindex");
  private static final int LONGEST_NAME = 64;

  private static final Pattern PAGE = Pattern.compile("(?i)\\s*+html\\b");

  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s++([\\w.-]{1,64}+)\\s++(?:\"([^\"]{0,200}+)\"|'([^']{0,200}+)')\\s*+>");

  private static final Pattern DECLARED = Pattern.compile("<!ENTITY\\b");
  private static final int MOST_ENTITIES = 300;

  /** In place of where a subset begins: it has ended. */
  private static final int CLOSED = Integer.MAX_VALUE;

  public XmlProlog {
    entities = Map.copyOf(entities);
  }

  public static XmlProlog of(String text) {
    PrologReader reading = new PrologReader(text);
    int at = text.indexOf('<');
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after(text, ">", at + 2);
      } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
        at = reading.doctype(at + 9);
      } else {
        String name = name(text, at + 1);
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        if (FEEDS.contains(local) || PAGES.contains(name.toLowerCase(Locale.ROOT))) {
          return reading.found(name, at, PAGES.contains(local));
        }
        if (OTHERS.contains(local)) {
          break;
        }
        at++;
      }
      at = at < 0 ? at : text.indexOf('<', at);
    }
    return reading.found("", text.length(), reading.pageType);
  }

  /** The name of an element at {@code from}; {@code ""} if none begins there. */
  private static String name(String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST_NAME && isOfName(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  /** What was met on the way. */
  private static final class PrologReader {

    private final String text;
    private final Map<String, String> entities = new HashMap<>();
    private boolean refused;
    private boolean pageType;

    PrologReader(String text) {
      this.text = text;
    }

    XmlProlog found(String root, int start, boolean page) {
      return new XmlProlog(root, start, page, entities, refused);
    }

    /** Steps over it with its internal subset; where it ends, -1 if it does not. */
    int doctype(int from) {
      pageType |= PAGE.matcher(text).region(from, text.length()).lookingAt();
      int subset = -1;
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
          at = text.indexOf(c, at + 1);
        } else if (text.startsWith("<!--", at)) {
          at = after(text, "-->", at + 4) - 1;
        } else if (c == '[') {
          subset = subset < 0 ? at + 1 : subset;
        } else if (c == ']' && subset >= 0 && subset < CLOSED) {
          declare(text.substring(subset, at));
          subset = CLOSED;
        } else if (c == '>' && (subset < 0 || subset == CLOSED)) {
          return at + 1;
        }
        if (at < 0) {
          return -1;
        }
      }
      return -1;
    }

    /** Takes what stands for plain characters; what names others or a place is left. */
    private void declare(String subset) {
      Matcher entity = ENTITY.matcher(subset);
      int taken = 0;
      while (entity.find() && taken < MOST_ENTITIES) {
        String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
        if (XmlReferences.isPlain(value)) {
          // XML has the signs of markup written as references to references
          String once = XmlReferences.characters(value);
          entities.putIfAbsent(entity.group(1), XmlReferences.characters(once));
          taken++;
        }
      }
      refused |= DECLARED.matcher(subset).results().count() > taken;
    }
  }
}
