package org.didbon.feed;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML to plain text, in time linear in its length. */
final class HtmlText {

  /** More than any article; what comes after is of no use to anybody. */
  private static final int LONGEST = 100_000;

  private static final int LONGEST_TITLE = 1_000;
  private static final int LONGEST_SOURCE = 1_000_000;
  private static final int DEEPEST = 200;

  private static final Set<String> SKIPPED =
      Set.of("script", "style", "figcaption", "noscript", "iframe", "svg", "form", "button");

  private static final Set<String> BREAKING =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "tr",
          "table",
          "blockquote",
          "section",
          "article",
          "figure",
          "hr",
          "dd",
          "dt",
          "pre");

  private HtmlText() {}

  /** Paragraphs separated by single {@code '\n'}, no markup, no control characters. */
  static String text(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return tidy(html, '\n', LONGEST);
    }
    Element body = parse(html);
    Collector collector = new Collector();
    body.traverse(collector);
    return tidy(collector.text.toString(), '\n', LONGEST);
  }

  /**
   * A title on one line. Markup in it is removed where it is markup to the outlet too, and shown
   * where the outlet escaped it.
   */
  static String title(String html) {
    String plain = html.indexOf('<') >= 0 ? text(html) : Parser.unescapeEntities(html, false);
    return tidy(plain, ' ', LONGEST_TITLE);
  }

  private static Element parse(String html) {
    String source = html.length() > LONGEST_SOURCE ? html.substring(0, LONGEST_SOURCE) : html;
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    return Jsoup.parse(source, "", parser).body();
  }

  /** Blanks folded, lines trimmed, empty lines and control characters dropped, length bounded. */
  private static String tidy(String text, char separator, int longest) {
    StringBuilder tidy = new StringBuilder(Math.min(text.length(), longest));
    boolean blank = false;
    boolean line = false;
    for (int i = 0; i < text.length() && tidy.length() < longest; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        line = true;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (!Character.isISOControl(c) && c != '\ufffe' && c != '\uffff') {
        if (!tidy.isEmpty() && (line || blank)) {
          tidy.append(line ? separator : ' ');
        }
        tidy.append(c);
        blank = false;
        line = false;
      }
    }
    int last = tidy.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(tidy.charAt(last))) {
      tidy.setLength(last);
    }
    return tidy.toString();
  }

  /** Gathers the words of a page. */
  private static final class Collector implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private int skipping;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words && skipping == 0) {
        text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
      } else if (node instanceof Element element) {
        skipping += SKIPPED.contains(element.normalName()) ? 1 : 0;
        breakLine(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        skipping -= SKIPPED.contains(element.normalName()) ? 1 : 0;
        breakLine(element);
      }
    }

    private void breakLine(Element element) {
      if (BREAKING.contains(element.normalName())) {
        text.append('\n');
      } else if (element.normalName().equals("td")) {
        text.append(' ');
      }
    }
  }
}
