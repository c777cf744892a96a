package org.didbon.feed.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * HTML to plain text, in time linear in its length. It is read as loose XML, for the rules by which
 * browsers build their tree cost time and change no word.
 */
public final class HtmlText {

  private static final int LONGEST_SOURCE = 1_000_000;
  private static final int DEEPEST = 200;

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d{1,7}+|#[xX]\\p{XDigit}{1,6}+|(\\w{2,31}+));");

  private static final Pattern TAG = Pattern.compile("</?+([A-Za-z][A-Za-z0-9]{0,14}+)[\\s/>]");

  private static final Pattern FIRST_TAG =
      Pattern.compile("\\s*+<([a-z][a-z0-9]{0,14}+)(?:\\s[^<>]{0,1000}+)?>");

  /** Nobody shows these to readers, other than by mistake. */
  private static final List<String> BLOCKS = List.of("p", "div", "li", "td", "table", "a href");

  private HtmlText() {}

  /** Paragraphs separated by single {@code '\n'}, no markup, no control characters. */
  public static String text(String html) {
    return PlainText.paragraphs(words(html));
  }

  /** The same of markup that stands unescaped in a document. */
  public static String text(Element element) {
    return text(element, Set.of());
  }

  /** The same, without some of the elements in it. */
  public static String text(Element element, Set<Element> without) {
    HtmlWords words = new HtmlWords(without);
    element.traverse(words);
    return PlainText.paragraphs(words.toString());
  }

  /**
   * A title on one line. Markup in it is removed where it is markup to the outlet too, and shown
   * where the outlet escaped it.
   */
  public static String title(String html) {
    return PlainText.line(words(withSigns(html)));
  }

  private static String words(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return WrappedLines.joined(html);
    }
    HtmlWords words = parsed(html);
    String text = words.toString();
    if (words.elements() == 0 && isMarkup(text)) {
      text = parsed(text).toString();
    } else if (html.indexOf('<') < 0) {
      text =
          WrappedLines.joined(html)
              .lines()
              .map(line -> parsed(line).toString())
              .collect(Collectors.joining("\n"));
    }
    return unescaped(text);
  }

  private static HtmlWords parsed(String html) {
    String source = html.length() > LONGEST_SOURCE ? html.substring(0, LONGEST_SOURCE) : html;
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(DEEPEST);
    HtmlWords words = new HtmlWords(Set.of());
    Jsoup.parse(OpenQuotes.closed(LooseHtml.shown(source)), "", parser).traverse(words);
    return words;
  }

  /** Whether what was left after one reading is plainly markup that was escaped twice. */
  private static boolean isMarkup(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    String low = text.toLowerCase(Locale.ROOT);
    Matcher first = FIRST_TAG.matcher(low);
    if (first.lookingAt()
        && Tag.isKnownTag(first.group(1))
        && low.indexOf("</" + first.group(1) + ">", first.end()) > 0) {
      return true;
    }
    return low.indexOf("<br") != low.lastIndexOf("<br")
        || low.contains("<img src=")
        || BLOCKS.stream()
            .anyMatch(
                name ->
                    low.contains("<" + name) && low.contains("</" + name.split(" ", 2)[0] + ">"));
  }

  /** References that are left were escaped twice. */
  private static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found -> {
              boolean known = found.group(1) == null || Entities.isNamedEntity(found.group(1));
              String character =
                  known ? Parser.unescapeEntities(found.group(), false) : found.group();
              return Matcher.quoteReplacement(character);
            });
  }

  /** With each sign {@code <} that begins no tag of HTML as a sign. */
  private static String withSigns(String html) {
    if (html.indexOf('<') < 0) {
      return html;
    }
    StringBuilder signs = new StringBuilder(html.length() + 16);
    Matcher tag = TAG.matcher(html);
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      boolean markup =
          c == '<'
              && (html.startsWith("<!", i)
                  || (tag.region(i, html.length()).lookingAt() && Tag.isKnownTag(tag.group(1))));
      signs.append(c == '<' && !markup ? "&lt;" : String.valueOf(c));
    }
    return signs.toString();
  }
}
