package org.didbon.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okio.ByteString;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.text.FeedLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * OPML, the list of feeds that feed readers exchange, in whatever state they write it: bare {@code
 * &}, a DOCTYPE, blank lines first, {@code url} for {@code xmlUrl}. Nothing it names is read, no
 * entity of its own is put in.
 */
public final class Opml {

  private static final int DEEPEST = 500;

  private static final Pattern ENTITIES = Pattern.compile("<!DOCTYPE[^>\\[]*\\[[^\\]]*<!ENTITY");
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>");

  /**
   * An entry that is no folder of others, as written there.
   *
   * @param title {@code ""} if it has none
   * @param url {@code ""} if it names no feed
   * @param language {@code ""} if it is not told
   * @param line where it begins, from 1
   */
  public record Outline(String title, String url, String language, int line) {}

  private Opml() {}

  /** Whether a document type of its own declares entities, which could make readers read files. */
  public static boolean hasEntities(String text) {
    return ENTITIES.matcher(text).find();
  }

  /** The characters of a list, whatever it says of its charset. */
  public static String text(byte[] bytes) {
    return FeedText.of(ByteString.of(bytes), "");
  }

  /** Its entries in order, whatever its folders; empty if {@code text} is no OPML. */
  public static Optional<List<Outline>> read(String text) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(DEEPEST);
    parser.setTrackPosition(true);
    Document document = Jsoup.parse(withoutDoctype(text), "", parser);
    boolean opml = false;
    List<Outline> outlines = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      String name = element.tagName().substring(element.tagName().indexOf(':') + 1);
      opml |= name.equalsIgnoreCase("opml");
      if (name.equalsIgnoreCase("outline")) {
        Outline outline = outline(element);
        if (!outline.url().isEmpty() || !isFolder(element)) {
          outlines.add(outline);
        }
      }
    }
    return opml ? Optional.of(outlines) : Optional.empty();
  }

  /** With its line breaks, so that lines keep their numbers. */
  private static String withoutDoctype(String text) {
    return DOCTYPE
        .matcher(text)
        .replaceFirst(
            found -> "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
  }

  /** Also one with nothing in it. */
  private static boolean isFolder(Element element) {
    return element.childrenSize() > 0
        || (value(element, "type").isEmpty() && value(element, "url").isEmpty());
  }

  private static Outline outline(Element element) {
    String text = value(element, "text");
    String title = text.isEmpty() ? value(element, "title") : text;
    String feed = value(element, "xmlUrl");
    String type = value(element, "type");
    boolean page = type.equalsIgnoreCase("link") || type.equalsIgnoreCase("include");
    String url = feed.isEmpty() && !page ? value(element, "url") : feed;
    int line = element.sourceRange().start().lineNumber();
    return new Outline(title, FeedLinks.address(url), value(element, "language"), line);
  }

  /** Programs fall out over the letter case. */
  private static String value(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
