package org.didbon.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import org.didbon.feed.RawFeed.RawItem;
import org.jspecify.annotations.Nullable;

/** A document that ROME can read: RSS of all kinds and Atom. */
final class RomeDocument {

  private static final int MOST_MINUTES = 60 * 24;

  private RomeDocument() {}

  /**
   * Reads it.
   *
   * @throws FeedException if it is no well-formed feed
   */
  static RawFeed read(String xml) throws FeedException {
    WireFeed wire;
    try {
      wire = new WireFeedInput(false, Locale.ROOT).build(new StringReader(xml));
    } catch (IllegalArgumentException e) {
      throw new FeedException("neither RSS nor Atom", e);
    }
    SyndFeed feed = new SyndFeedImpl(wire);
    return new RawFeed(
        text(feed.getTitle()),
        text(feed.getLink()),
        text(feed.getLanguage()),
        ttl(wire),
        feed.getEntries().stream().map(RomeDocument::item).toList());
  }

  private static Duration ttl(WireFeed wire) {
    int minutes = wire instanceof Channel channel ? channel.getTtl() : 0;
    return Duration.ofMinutes(Math.max(0, Math.min(minutes, MOST_MINUTES)));
  }

  private static RawItem item(SyndEntry entry) {
    String html = entry.getDescription() == null ? "" : text(entry.getDescription().getValue());
    for (SyndContent content : entry.getContents()) {
      String longer = text(content.getValue());
      html = longer.length() > html.length() ? longer : html;
    }
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return new RawItem(
        text(entry.getUri()),
        link(text(entry.getLink()), text(entry.getUri())),
        text(entry.getTitle()),
        html,
        date == null ? null : date.toInstant().toEpochMilli());
  }

  /** ROME takes a guid for a link where there is no link, also one that is no address. */
  private static String link(String link, String guid) {
    return link.equals(guid) && link.indexOf('/') < 0 ? "" : link;
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }
}
