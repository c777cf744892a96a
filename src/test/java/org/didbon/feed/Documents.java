package org.didbon.feed;

import java.net.URI;
import java.time.Instant;
import okio.ByteString;
import org.didbon.domain.Item;

/** Documents of a few lines, read as a visit reads them. */
public final class Documents {

  private static final Instant SEEN = Instant.parse("2025-03-01T12:00:00Z");
  private static final URI BASE = URI.create("https://outlet.example/rss");

  private Documents() {}

  public static ParsedFeed read(String document) {
    return FeedParser.parse(
        ByteString.encodeUtf8(document), "", new FeedParser.Origin("outlet", BASE, "", SEEN));
  }

  /** The only item of a document. */
  public static Item only(String document) {
    ParsedFeed parsed = read(document);
    if (parsed.items().size() != 1) {
      throw new AssertionError(parsed.items() + " " + parsed.fault());
    }
    return parsed.items().get(0);
  }

  /** RSS 2.0 around some items. */
  static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Вестник</title>"
        + items
        + "</channel></rss>";
  }

  /** The only item of RSS that has these elements. */
  static Item item(String elements) {
    return only(rss("<item><link>https://outlet.example/n/1</link>" + elements + "</item>"));
  }

  /** The text that becomes of a description. */
  static String described(String html) {
    return item("<title>Мост</title><description><![CDATA[" + html + "]]></description>").text();
  }

  /** The title that becomes of a title as it stands in XML. */
  static String titled(String xml) {
    return item("<title>" + xml + "</title>").title();
  }
}
