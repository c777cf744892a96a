package org.didbon.feed.text;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Gathers the words of markup, parted where a reader sees them parted. */
final class HtmlWords implements NodeVisitor {

  private static final Set<String> HIDDEN =
      Set.of("script", "style", "noscript", "template", "svg", "button");

  /** These begin a line and end one. */
  private static final Set<String> LINES =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hgroup",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "listing",
          "main",
          "marquee",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "option",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "textarea",
          "tfoot",
          "thead",
          "title",
          "tr",
          "ul",
          "xmp");

  /** These only part words. */
  private static final Set<String> BLANKS =
      Set.of(
          "audio",
          "canvas",
          "embed",
          "img",
          "input",
          "meter",
          "object",
          "picture",
          "progress",
          "source",
          "td",
          "th",
          "video");

  private final StringBuilder text = new StringBuilder();
  private final Set<Element> without;
  private int hidden;
  private int elements;

  /** All but what stands in {@code without}. */
  HtmlWords(Set<Element> without) {
    this.without = without;
  }

  /** How many elements there were. */
  int elements() {
    return elements;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (hidden == 0) {
        text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
      }
    } else if (node instanceof Element element && !(node instanceof Document)) {
      elements++;
      String name = name(element);
      hidden += isHidden(element, name) ? 1 : 0;
      part(name);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      String name = name(element);
      hidden -= isHidden(element, name) ? 1 : 0;
      part(name);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private boolean isHidden(Element element, String name) {
    return HIDDEN.contains(name) || without.contains(element);
  }

  private void part(String name) {
    if (LINES.contains(name)) {
      text.append('\n');
    } else if (BLANKS.contains(name)) {
      text.append(' ');
    }
  }

  private static String name(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }
}
