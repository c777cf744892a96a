package org.didbon.feed.format;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.feed.format.RawFeed.RawLink;
import org.didbon.feed.text.FeedLinks;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Where the page of an item or a feed may stand, the likeliest first. */
final class XmlLinks {

  /** What leads elsewhere than to the page (iana.org/assignments/link-relations). */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "self",
          "edit",
          "edit-media",
          "enclosure",
          "replies",
          "hub",
          "next",
          "prev",
          "previous",
          "first",
          "last",
          "license",
          "search",
          "icon",
          "shortcut",
          "stylesheet",
          "service",
          "thumbnail",
          "author",
          "http://schemas.google.com/g/2005#feed");

  private static final Pattern COUNTER =
      Pattern.compile("(?i)^https?://(?:feedproxy\\.google\\.com|feeds?\\d?\\.feedburner\\.com)/");

  private static final int MOST = 20;

  private final Map<String, List<Element>> parts;
  private final URI base;

  /**
   * Of an element whose children are {@code parts}.
   *
   * @param base the document's address
   */
  XmlLinks(Map<String, List<Element>> parts, URI base) {
    this.parts = parts;
    this.base = base;
  }

  /** Atom's links by their relation, RSS's by their words, then what may be one as well. */
  List<RawLink> of(Element owner) {
    List<RawLink> links = new ArrayList<>();
    List<RawLink> related = new ArrayList<>();
    for (Element link : parts("link")) {
      String rel = attribute(link, "rel").strip().toLowerCase(Locale.ROOT);
      String href = href(link);
      if (!words(link).isBlank() && (href.isBlank() || isAddress(link))) {
        links.add(link(link, words(link)));
      } else if (rel.isEmpty() || rel.equals("alternate")) {
        boolean page = attribute(link, "type").isEmpty() || attribute(link, "type").contains("htm");
        (page ? links : related).add(link(link, href));
      } else if (!ELSEWHERE.contains(rel)) {
        related.add(link(link, href));
      }
    }
    links.addAll(related);
    parts("guid").stream().filter(XmlLinks::isPermalink).forEach(g -> links.add(text(g)));
    parts("id").stream().filter(XmlLinks::isAddress).forEach(id -> links.add(text(id)));
    parts("feedburner:origlink").forEach(l -> links.add(isDead(links) ? 0 : links.size(), text(l)));
    String about = attribute(owner, "about");
    if (!about.isBlank()) {
      links.add(link(owner, about));
    }
    return links.stream().filter(link -> !link.written().isEmpty()).limit(MOST).toList();
  }

  /** RDF has its own name for it. */
  private static String href(Element link) {
    String href = attribute(link, "href");
    return href.isBlank() ? attribute(link, "resource") : href;
  }

  /** What a link says, or where the markup in it leads: some write a whole {@code <a href>}. */
  private static String words(Element link) {
    Element inner = link.childrenSize() == 0 ? null : link.child(0).selectFirst("[href]");
    return inner == null ? link.wholeText() : attribute(inner, "href");
  }

  /** An attribute's value, whatever its letter case and prefix. */
  static String attribute(Element element, String name) {
    if (element.attributesSize() == 0) {
      return "";
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name)) {
        return attribute.getValue();
      }
    }
    return "";
  }

  /** Where relative addresses in {@code element} begin. */
  static URI base(Element element, URI document) {
    List<String> told = new ArrayList<>();
    for (Element at = element; at != null; at = at.parent()) {
      String base = at.attributesSize() == 0 ? "" : at.attr("xml:base");
      if (!base.isBlank()) {
        told.add(0, base);
      }
    }
    URI base = document;
    for (String next : told) {
      base = inside(base, FeedLinks.resolve(next, base));
    }
    return base;
  }

  private static URI inside(URI outer, String address) {
    try {
      return address.isEmpty() ? outer : URI.create(address);
    } catch (IllegalArgumentException e) {
      return outer;
    }
  }

  private List<Element> parts(String name) {
    return parts.getOrDefault(name, List.of());
  }

  private RawLink text(Element element) {
    return link(element, element.wholeText());
  }

  private RawLink link(Element element, String written) {
    return new RawLink(written.strip(), base(element, base));
  }

  /** RSS 2.0: it is one unless it says that it is none; but what is no address cannot be. */
  private static boolean isPermalink(Element guid) {
    String told = attribute(guid, "ispermalink").strip();
    return told.equalsIgnoreCase("true") || (!told.equalsIgnoreCase("false") && isAddress(guid));
  }

  /** Google closed the way through its counter; the page itself stands beside it. */
  private static boolean isDead(List<RawLink> links) {
    return !links.isEmpty() && COUNTER.matcher(links.get(0).written()).find();
  }

  private static boolean isAddress(Element element) {
    String text = element.wholeText().strip().toLowerCase(Locale.ROOT);
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
