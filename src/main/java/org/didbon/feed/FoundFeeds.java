package org.didbon.feed;

import java.net.URI;
import java.util.List;

/**
 * What an address leads to that a person took for a feed's.
 *
 * @param own what the address itself brought
 * @param feeds itself if it is a feed; else those that its page names, the likeliest first, at most
 *     five
 * @param others what else the page names that may be feeds, unread
 */
public record FoundFeeds(ParsedFeed own, List<FoundFeed> feeds, List<URI> others) {

  /** All of it was read. */
  public FoundFeeds(ParsedFeed own, List<FoundFeed> feeds) {
    this(own, feeds, List.of());
  }

  /**
   * A feed that was read.
   *
   * @param address whole, as it is to be visited
   */
  public record FoundFeed(URI address, ParsedFeed parsed) {}

  public FoundFeeds {
    feeds = List.copyOf(feeds);
    others = List.copyOf(others);
  }

  /** What one address brought, where nothing else is looked for. */
  public static FoundFeeds of(URI address, ParsedFeed own) {
    return new FoundFeeds(own, own.isFeed() ? List.of(new FoundFeed(address, own)) : List.of());
  }
}
