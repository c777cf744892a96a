package org.didbon.feed.format;

import java.net.URI;
import java.util.List;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.XmlReferences.Mended;
import org.didbon.feed.text.OpenQuotes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * RSS of all kinds and Atom, in whatever state. It is read leniently, in time linear in its length;
 * what is beyond the bounds of depth and number is cut, and what is odd about it is remarked.
 */
public final class XmlDocument {

  /** Of elements inside one another; what is deeper is read as if it stood there. */
  private static final int DEEPEST = 200;

  private final String text;
  private final XmlProlog prolog;
  private final URI base;
  private String oddity;

  private XmlDocument(Mended mended, XmlProlog prolog, URI base) {
    this.text = mended.text();
    this.oddity = mended.remark();
    this.prolog = prolog;
    this.base = base;
  }

  /**
   * Reads it.
   *
   * @param prolog of {@code text}, with the root of a feed
   * @param base address of the document
   */
  public static RawFeed read(String text, XmlProlog prolog, URI base) {
    Mended mended = XmlReferences.mend(text, prolog.start(), prolog.entities());
    return new XmlDocument(mended, prolog, base).read();
  }

  private RawFeed read() {
    // </Title> closes <title>
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    parser.setMaxDepth(DEEPEST);
    Document document = Jsoup.parse(OpenQuotes.closed(text), "", parser);
    XmlItems found = XmlItems.in(document);
    String broken = broken();
    boolean cut = !broken.isEmpty() && !isClosed();
    List<RawItem> items =
        found.items().stream()
            .limit(found.items().size() - (cut && isLastOpen(found.items()) ? 1 : 0))
            .map(item -> XmlItem.read(item, base))
            .filter(item -> !item.isEmpty())
            .toList();
    String fault = "";
    if (items.isEmpty() && !broken.isEmpty()) {
      fault = FeedFault.of(Kind.UNREADABLE, broken);
    } else if (cut) {
      fault = FeedFault.of(Kind.DAMAGED, broken);
    } else if (found.more()) {
      fault = FeedFault.of(Kind.ITEMS, XmlItems.MOST);
    }
    XmlHead head = XmlHead.of(found.head(), base);
    return new RawFeed(
        head.title(), head.links(), head.language(), head.ttl(), items, fault, remark());
  }

  /** What breaks it inside its root; that a prefix is not declared is an oddity alone. */
  private String broken() {
    WellFormed strict = WellFormed.of(text, true);
    if (oddity.isEmpty()) {
      oddity = strict.fault();
    }
    WellFormed mild = strict.inside() ? WellFormed.of(text, false) : strict;
    return mild.inside() ? mild.fault() : "";
  }

  private String remark() {
    if (prolog.refused()) {
      return FeedFault.of(Kind.ENTITIES);
    }
    return oddity.isEmpty() ? "" : FeedFault.of(Kind.ODD, oddity);
  }

  /** Whether its end came; what breaks it stands before or behind. */
  private boolean isClosed() {
    return last("</" + prolog.root()) >= 0;
  }

  private boolean isLastOpen(List<Element> items) {
    if (items.isEmpty()) {
      return false;
    }
    String name = items.get(items.size() - 1).tagName();
    return last("<" + name) > last("</" + name);
  }

  private int last(String tag) {
    for (int at = text.lastIndexOf('<'); at >= 0; at = text.lastIndexOf('<', at - 1)) {
      int end = at + tag.length();
      if (text.regionMatches(true, at, tag, 0, tag.length())
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }
}
