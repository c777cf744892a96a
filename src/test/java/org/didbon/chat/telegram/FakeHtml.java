package org.didbon.chat.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML as the Bot API does (core.telegram.org/bots/api#html-style): a few tags, closed in
 * order; every other use of an angle bracket is an error.
 */
final class FakeHtml {

  /** The HTML is not what Telegram takes; the message is Telegram's. */
  static final class Unreadable extends Exception {

    Unreadable(String message) {
      super("Bad Request: can't parse entities: " + message);
    }
  }

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "a",
          "code",
          "pre",
          "blockquote",
          "tg-spoiler");

  private static final Pattern START = Pattern.compile("<([a-zA-Z][a-zA-Z-]*)([^<>]*)>");
  private static final Pattern END = Pattern.compile("</([a-zA-Z-]*)\\s*>");
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(\\s+[a-zA-Z-]+\\s*=\\s*(\"[^\"]*\"|'[^']*'))*\\s*");
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#\\d{1,7});?");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private FakeHtml() {}

  /** What people see. */
  static String visible(String html) throws Unreadable {
    StringBuilder seen = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = tag(html, at, open);
      } else if (c == '&') {
        at = entity(html, at, seen);
      } else {
        seen.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new Unreadable("Can't find end tag corresponding to start tag " + open.peek());
    }
    return seen.toString();
  }

  private static int tag(String html, int at, Deque<String> open) throws Unreadable {
    Matcher end = END.matcher(html).region(at, html.length());
    if (end.lookingAt()) {
      String closed = end.group(1).toLowerCase(Locale.ROOT);
      if (open.isEmpty() || !(closed.isEmpty() || open.peek().equals(closed))) {
        throw new Unreadable("Unexpected end tag at byte offset " + at);
      }
      open.pop();
      return end.end();
    }
    Matcher start = START.matcher(html).region(at, html.length());
    if (!start.lookingAt()) {
      throw new Unreadable("Unsupported start tag \"\" at byte offset " + at);
    }
    String name = start.group(1).toLowerCase(Locale.ROOT);
    if (!TAGS.contains(name) || !ATTRIBUTES.matcher(start.group(2)).matches()) {
      throw new Unreadable("Unsupported start tag \"" + name + "\" at byte offset " + at);
    }
    open.push(name);
    return start.end();
  }

  private static int entity(String html, int at, StringBuilder seen) {
    Matcher entity = ENTITY.matcher(html).region(at, html.length());
    if (!entity.lookingAt()) {
      seen.append('&');
      return at + 1;
    }
    String name = entity.group(1);
    if (name.startsWith("#")) {
      seen.appendCodePoint(Integer.parseInt(name.substring(1)));
    } else {
      seen.append(NAMED.get(name));
    }
    return entity.end();
  }
}
