package org.didbon.feed.format;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What an element is, whatever prefix and letter case its outlet writes: {@code title} of RSS and
 * Atom of any version, {@code dc:date}, {@code media:title} …
 */
final class XmlNames {

  /** Parts of the addresses that namespaces are named by; outlets misspell the rest. */
  private static final Map<String, String> SPACES =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements", "dc:"),
          Map.entry("purl.org/dc/terms", "dcterms:"),
          Map.entry("purl.org/rss/1.0/modules/content", "content:"),
          Map.entry("search.yahoo.com/mrss", "media:"),
          Map.entry("www.rssboard.org/media-rss", "media:"),
          Map.entry("www.itunes.com/dtds/podcast", "itunes:"),
          Map.entry("www.w3.org/1999/xhtml", "xhtml:"),
          Map.entry("www.w3.org/2005/atom", ""),
          Map.entry("purl.org/atom/ns", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("my.netscape.com/rdf/simple", ""),
          Map.entry("channel.netscape.com/rdf/simple", ""),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax", "rdf:"),
          Map.entry("www.google.com/schemas/play-podcasts", "googleplay:"),
          Map.entry("rssnamespace.org/feedburner", "feedburner:"),
          Map.entry("//news.yandex.ru", "yandex:"),
          Map.entry("purl.org/rss/1.0/", ""));

  private XmlNames() {}

  /**
   * Its name, in small letters, under the prefix that its namespace usually has.
   *
   * @param own the prefix of the item it stands in, which is as good as none
   */
  static String of(Element element, String own) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String local = local(element);
    String space = element.tag().namespace().toLowerCase(Locale.ROOT);
    if ((prefix.isEmpty() && !space.contains("xhtml")) || prefix.equals(own)) {
      return local;
    }
    return known(space, prefix) + local;
  }

  /** Its name without a prefix, in small letters. */
  static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  private static String known(String space, String prefix) {
    if (prefix.startsWith("atom") || prefix.startsWith("rss") || prefix.equals("a10")) {
      return "";
    }
    String usual = null;
    int longest = 0;
    for (Map.Entry<String, String> entry : SPACES.entrySet()) {
      if (entry.getKey().length() > longest && space.contains(entry.getKey())) {
        usual = entry.getValue();
        longest = entry.getKey().length();
      }
    }
    // a prefix that nobody declared seems to be of the document's own namespace
    boolean foreign = usual == null || SPACES.containsValue(prefix + ":");
    return usual == null || usual.isEmpty() ? (foreign ? prefix + ":" : "") : usual;
  }
}
