package org.didbon.feed.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.RawFeed.RawLink;
import org.didbon.feed.text.HtmlText;
import org.jsoup.nodes.Element;

/**
 * One {@code item} of RSS or {@code entry} of Atom. The versions differ in few names, and outlets
 * mix them, so each thing is looked for under all names it has.
 */
final class XmlItem {

  private static final List<String> TITLES =
      List.of("title", "dc:title", "media:title", "itunes:title");
  private static final List<String> LEADS = List.of("description", "summary", "dc:description");
  private static final List<String> CONTENTS =
      List.of(
          "content:encoded",
          "encoded",
          "content",
          "yandex:full-text",
          "full-text",
          "fulltext",
          "turbo:content",
          "xhtml:body",
          "xhtml:div",
          "body",
          "dcterms:abstract");
  private static final List<String> OTHERS =
      List.of(
          "itunes:summary",
          "itunes:subtitle",
          "googleplay:description",
          "media:description",
          "media:text",
          "title",
          "dc:title",
          "media:title",
          "itunes:title");
  private static final List<String> CATEGORIES =
      List.of("category", "dc:subject", "media:keywords", "itunes:keywords");
  private static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dcterms:issued",
          "dc:date",
          "dcterms:date",
          "date",
          "dcterms:created",
          "created",
          "dcterms:available",
          "updated",
          "modified",
          "dcterms:modified",
          "lastbuilddate");

  /** Of texts, dates or links in one item; no outlet gives more. */
  private static final int MOST = 20;

  private static final int MOST_CATEGORIES = 50;

  private final Element item;
  private final URI base;
  private final Map<String, List<Element>> parts = new LinkedHashMap<>();

  private XmlItem(Element item, URI base) {
    this.item = item;
    this.base = base;
    String own = item.tag().prefix().toLowerCase(Locale.ROOT);
    for (Element child : item.children()) {
      add(child, own);
    }
  }

  /**
   * What it says.
   *
   * @param base what its addresses stand relative to, but for what it says itself
   */
  static RawItem read(Element item, URI base) {
    return new XmlItem(item, base).read();
  }

  private RawItem read() {
    String title =
        all(TITLES).stream().map(XmlValue::title).filter(t -> !t.isEmpty()).findFirst().orElse("");
    List<String> texts = texts(title, LEADS);
    texts.addAll(texts(title, CONTENTS));
    texts.addAll(texts(title, OTHERS));
    Element guid = all(List.of("guid", "id")).stream().findFirst().orElse(null);
    String name = guid == null ? "" : guid.wholeText().strip();
    List<RawLink> links = new XmlLinks(parts, base).of(item);
    String about = XmlLinks.attribute(item, "about");
    return new RawItem(
        name.isEmpty() ? first(List.of("dc:identifier"), about) : name,
        links,
        title,
        texts,
        categories(),
        all(DATES).stream().limit(MOST).map(date -> date.wholeText().strip()).toList());
  }

  private List<String> texts(String title, List<String> names) {
    List<String> texts = new ArrayList<>();
    for (Element element : all(names)) {
      if (texts.size() == MOST) {
        break;
      }
      boolean titled = XmlNames.local(element).equals("title");
      String text = titled ? XmlValue.title(element) : XmlValue.text(element);
      if (!text.isEmpty() && !(titled && text.equals(title))) {
        texts.add(text);
      }
    }
    return texts;
  }

  private List<String> categories() {
    return all(CATEGORIES).stream()
        .limit(MOST_CATEGORIES)
        .flatMap(XmlItem::category)
        .filter(name -> !name.isEmpty() && !name.contains("://"))
        .toList();
  }

  /** Atom says it in attributes: one for people, one for programs, in which names stand too. */
  private static Stream<String> category(Element category) {
    List<String> told =
        Stream.of("label", "term")
            .map(name -> XmlLinks.attribute(category, name))
            .filter(words -> !words.isBlank())
            .map(HtmlText::title)
            .toList();
    return told.isEmpty() ? Stream.of(XmlValue.title(category)) : told.stream();
  }

  private String first(List<String> names, String otherwise) {
    return all(names).stream()
        .map(element -> element.wholeText().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  private List<Element> all(List<String> names) {
    List<Element> all = new ArrayList<>();
    names.forEach(name -> all.addAll(parts.getOrDefault(name, List.of())));
    return all;
  }

  /** Words about pictures and films stand inside them. */
  private void add(Element part, String own) {
    String name = XmlNames.of(part, own);
    parts.computeIfAbsent(name, n -> new ArrayList<>()).add(part);
    if (name.startsWith("media:") && part.childrenSize() > 0) {
      part.traverse(
          (node, depth) -> {
            if (node instanceof Element inner && depth > 0) {
              parts.computeIfAbsent(XmlNames.of(inner, own), n -> new ArrayList<>()).add(inner);
            }
          });
    }
  }
}
