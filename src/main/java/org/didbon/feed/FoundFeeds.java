package org.didbon.feed;

import java.net.URI;
import java.util.List;

/**
 * What an address leads to that a person took for a feed's.
 *
 * @param own what the address itself brought
 * @param feeds itself if it is a feed; else those that its page names, the likeliest first, at most
 *     five
 */
public record FoundFeeds(ParsedFeed own, List<FoundFeed> feeds) {

  /**
   * A feed that was read.
   *
   * @param address whole, as it is to be visited
   */
  public record FoundFeed(URI address, ParsedFeed parsed) {}

  public FoundFeeds {
    feeds = List.copyOf(feeds);
  }

  /** What one address brought, where nothing else is looked for. */
  public static FoundFeeds of(URI address, ParsedFeed own) {
    return new FoundFeeds(own, own.isFeed() ? List.of(new FoundFeed(address, own)) : List.of());
  }
}
