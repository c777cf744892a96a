package org.didbon.feed.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** The items of a document, wherever in it they stand, and the element that speaks of the feed. */
final class XmlItems implements NodeFilter {

  /** No feed has more that is news. */
  static final int MOST = 100_000;

  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final Set<String> HEADS = Set.of("channel", "feed");

  private final List<Element> items = new ArrayList<>();
  private Element head;
  private boolean named;
  private boolean more;

  private XmlItems(Document document) {
    this.head = document;
  }

  static XmlItems in(Document document) {
    XmlItems found = new XmlItems(document);
    document.filter(found);
    return found;
  }

  List<Element> items() {
    return items;
  }

  /** The channel or feed, the first of several; the whole document if there is none. */
  Element head() {
    return head;
  }

  /** Whether there are more than are read. */
  boolean more() {
    return more;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = XmlNames.local(element);
    if (ITEMS.contains(name)) {
      if (items.size() == MOST) {
        more = true;
        return FilterResult.STOP;
      }
      items.add(element);
      return holdsItem(element) ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
    }
    if (!named && HEADS.contains(name)) {
      named = true;
      head = element;
    }
    return FilterResult.CONTINUE;
  }

  /** Where an outlet forgets to close them, each stands in the one before. */
  private static boolean holdsItem(Element item) {
    for (Element child : item.children()) {
      if (ITEMS.contains(XmlNames.local(child))) {
        return true;
      }
    }
    return false;
  }
}
