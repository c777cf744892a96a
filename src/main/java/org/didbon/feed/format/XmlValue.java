package org.didbon.feed.format;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.didbon.feed.text.HtmlText;
import org.didbon.feed.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What stands in an element: escaped markup, markup, plain words, or those packed in Base64. */
final class XmlValue {

  private XmlValue() {}

  /** As written, without blanks around; markup in it stays markup. */
  static String raw(Element element) {
    if (element.childrenSize() == 0) {
      return packed(element) ? unpacked(element.wholeText()) : element.wholeText().strip();
    }
    Markup markup = new Markup();
    element.traverse(markup);
    return markup.text.toString().strip();
  }

  /** As paragraphs of plain words; {@code ""} if it is no text. */
  static String text(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    boolean words =
        type.indexOf('/') < 0
            || type.startsWith("text/")
            || type.contains("xml")
            || packed(element);
    if (!words) {
      return "";
    }
    return type.contains("xhtml") && element.childrenSize() > 0
        ? HtmlText.text(element)
        : HtmlText.text(raw(element));
  }

  /** On one line. */
  static String title(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("xhtml") && element.childrenSize() > 0) {
      return PlainText.line(HtmlText.text(element));
    }
    String raw = raw(element);
    // what says that it is no markup, and closes none, is none
    boolean plain = type.equals("text") || type.equals("text/plain");
    return HtmlText.title(plain && !raw.contains("</") ? raw.replace("<", "&lt;") : raw);
  }

  /** Atom 0.3. */
  private static boolean packed(Element element) {
    return element.attr("mode").equalsIgnoreCase("base64");
  }

  private static String unpacked(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Writes markup that stands unescaped in an element as the markup it is. */
  private static final class Markup implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element && depth > 0) {
        text.append('<').append(XmlNames.local(element)).append('>');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && depth > 0) {
        text.append("</").append(XmlNames.local(element)).append('>');
      }
    }
  }
}
