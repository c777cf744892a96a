package org.didbon.feed.format;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Mends the characters of a document, so that only its markup can still be broken: references to
 * characters that XML has not, entities of HTML and the document's own, signs that stand alone,
 * control characters, names without end. One pass, linear.
 */
final class XmlReferences {

  private static final Pattern NUMBER = Pattern.compile("&#(?:(\\d{1,9})|[xX](\\p{XDigit}{1,7}));");
  private static final Pattern NAME = Pattern.compile("&([A-Za-z][\\w.-]{0,63}+);");

  /** How much a document may grow by its own entities. */
  private static final int MOST_GROWTH = 1_000_000;

  /** A parser's work on a name grows with the square of its length. */
  private static final int LONGEST_NAME = 1_000;

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");

  /** What browsers read in place of the control characters from 0x80 on (windows-1252, WHATWG). */
  private static final String WINDOWS =
      "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
          + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
          + " \u017e\u0178";

  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final Map<String, String> entities;
  private final StringBuilder mended;
  private final Matcher number;
  private final Matcher named;
  private String remark = "";
  private boolean endless;
  private int growth;
  private int nameLength;

  /**
   * A document that is mended.
   *
   * @param remark the first thing that was, in words; {@code ""} if none was
   */
  record Mended(String text, String remark) {}

  private XmlReferences(String text, Map<String, String> entities, int start) {
    this.text = text;
    this.entities = entities;
    this.mended = new StringBuilder(text.length() - start + 16);
    this.number = NUMBER.matcher(text);
    this.named = NAME.matcher(text);
  }

  /** What stands from {@code start}. */
  static Mended mend(String text, int start, Map<String, String> entities) {
    XmlReferences references = new XmlReferences(text, entities, start);
    references.run(start);
    return new Mended(references.mended.toString(), references.remark);
  }

  /** Whether a short value stands for characters alone: names nothing, begins no markup. */
  static boolean isPlain(String value) {
    String rest = NUMBER.matcher(value).replaceAll("");
    return rest.indexOf('&') < 0 && rest.indexOf('<') < 0 && rest.indexOf('%') < 0;
  }

  /** A short value with its references to characters resolved. */
  static String characters(String value) {
    return NUMBER
        .matcher(value)
        .replaceAll(
            found -> {
              int code = code(found.group(1), found.group(2));
              boolean fine = Character.isValidCodePoint(code) && isOfXml(code);
              return Matcher.quoteReplacement(fine ? Character.toString(code) : "");
            });
  }

  private void run(int start) {
    boolean inTag = false;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '&') {
        at = reference(at);
        nameLength = 0;
      } else if (c == '<' && text.startsWith(CDATA, at)) {
        at = literal(at);
      } else if (c == '<' && text.startsWith("<!--", at)) {
        at = comment(at);
      } else {
        inTag = c == '<' || (inTag && c != '>');
        character(c, at, inTag);
        at++;
      }
    }
  }

  /** CDATA as it is, but for control characters. */
  private int literal(int at) {
    int end = text.indexOf("]]>", at);
    int until = end < 0 ? text.length() : end + 3;
    for (int i = at; i < until; i++) {
      character(text.charAt(i), i, false);
    }
    return until;
  }

  private int comment(int at) {
    int end = endless ? -1 : text.indexOf("-->", at + 4);
    if (end < 0) {
      endless = true;
      remark("a comment has no end");
    }
    // what stands behind one without end may be news
    return end < 0 ? at + 4 : end + 3;
  }

  private void character(char c, int at, boolean inTag) {
    if (!isWhole(c, at)) {
      remark("there is a control character");
      if (Character.isWhitespace(c)) {
        mended.append(' ');
      }
      return;
    }
    boolean ofName = inTag && !Character.isWhitespace(c) && "<>/=\"'".indexOf(c) < 0;
    nameLength = ofName ? nameLength + 1 : 0;
    if (nameLength > LONGEST_NAME) {
      mended.append(' ');
      nameLength = 0;
    }
    mended.append(c >= 0x80 && c < 0xa0 ? WINDOWS.charAt(c - 0x80) : c);
  }

  /** Whether it is a character of XML, or one half of one whose other half is there. */
  private boolean isWhole(char c, int at) {
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        ? at > 0 && Character.isHighSurrogate(text.charAt(at - 1))
        : isOfXml(c);
  }

  private int reference(int at) {
    if (number.region(at, text.length()).lookingAt()) {
      return numbered(number.end());
    }
    if (named.region(at, text.length()).lookingAt()) {
      return named(named.group(1), named.end());
    }
    remark("a sign & stands alone");
    mended.append("&amp;");
    return at + 1;
  }

  private int numbered(int end) {
    int code = code(number.group(1), number.group(2));
    if (isHalf(code, Character.MIN_HIGH_SURROGATE)
        && number.region(end, text.length()).lookingAt()) {
      int low = code(number.group(1), number.group(2));
      if (isHalf(low, Character.MIN_LOW_SURROGATE)) {
        remark("a character is written as two references");
        mended.appendCodePoint(Character.toCodePoint((char) code, (char) low));
        return number.end();
      }
    }
    if (Character.isValidCodePoint(code) && isOfXml(code)) {
      // those of windows-1252 are the parser's to read as browsers do
      mended.append("&#").append(code).append(';');
    } else {
      remark("&#" + code + "; is no character");
      if (Character.isWhitespace(code)) {
        mended.append(' ');
      }
    }
    return end;
  }

  private int named(String name, int end) {
    String own = entities.get(name);
    if (own != null && growth + own.length() <= MOST_GROWTH) {
      growth += own.length();
      escaped(own);
    } else if (OF_XML.contains(name)) {
      mended.append('&').append(name).append(';');
    } else if (Entities.isNamedEntity(name)) {
      escaped(Entities.getByName(name));
    } else if (Entities.isNamedEntity(name.toLowerCase(Locale.ROOT))) {
      escaped(Entities.getByName(name.toLowerCase(Locale.ROOT)));
    } else {
      remark("&" + name + "; is not declared");
      mended.append("&amp;").append(name).append(';');
    }
    return end;
  }

  private void escaped(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      mended.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : "" + c);
    }
  }

  private void remark(String odd) {
    remark = remark.isEmpty() ? odd : remark;
  }

  private static int code(String decimal, String hexadecimal) {
    return decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
  }

  private static boolean isHalf(int code, char first) {
    return code >= first && code < first + 0x400;
  }

  /** XML 1.0, 2.2. */
  private static boolean isOfXml(int c) {
    return (c >= 0x20 && c < 0xd800)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }
}
