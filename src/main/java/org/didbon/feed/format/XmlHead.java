package org.didbon.feed.format;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.feed.format.RawFeed.RawLink;
import org.jsoup.nodes.Element;

/**
 * What a document says of its feed.
 *
 * @param links where the outlet's page may stand
 */
record XmlHead(String title, List<RawLink> links, String language, Duration ttl) {

  private static final int MOST_MINUTES = 60 * 24;
  private static final int MOST_DIGITS = 9;

  static XmlHead of(Element head, URI base) {
    String own = head.tag().prefix().toLowerCase(Locale.ROOT);
    Map<String, List<Element>> parts = new HashMap<>();
    for (Element child : head.children()) {
      parts.computeIfAbsent(XmlNames.of(child, own), name -> new ArrayList<>()).add(child);
    }
    String language = first(parts, "language").isEmpty() ? "dc:language" : "language";
    return new XmlHead(
        parts.getOrDefault("title", List.of()).stream()
            .map(XmlValue::title)
            .filter(title -> !title.isEmpty())
            .findFirst()
            .orElse(""),
        new XmlLinks(parts, base).of(head),
        first(parts, language).isEmpty() ? lang(head) : first(parts, language),
        ttl(first(parts, "ttl")));
  }

  private static String first(Map<String, List<Element>> parts, String name) {
    List<Element> all = parts.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.get(0).wholeText().strip();
  }

  private static String lang(Element head) {
    for (Element at = head; at != null; at = at.parent()) {
      if (at.attributesSize() > 0 && at.hasAttr("xml:lang")) {
        return at.attr("xml:lang").strip();
      }
    }
    return "";
  }

  private static Duration ttl(String told) {
    boolean number =
        !told.isEmpty()
            && told.length() <= MOST_DIGITS
            && told.chars().allMatch(c -> c >= '0' && c <= '9');
    return number
        ? Duration.ofMinutes(Math.min(Integer.parseInt(told), MOST_MINUTES))
        : Duration.ZERO;
  }
}
