package org.didbon.feed;

import java.time.Duration;
import java.util.List;
import org.didbon.domain.FeedFault;
import org.didbon.domain.Item;

/**
 * What a feed document holds.
 *
 * @param title the feed's own in plain words, {@code ""} if it has none
 * @param items in the order of the document; those that could be saved where the document is broken
 * @param ttl how long the feed says it stays the same, zero if it does not say
 * @param fault what is wrong with the document, as a {@link FeedFault} writes itself, or in plain
 *     words; {@code ""} if it is in order
 */
public record ParsedFeed(String title, List<Item> items, Duration ttl, String fault) {

  /** One without a title. */
  public ParsedFeed(List<Item> items, Duration ttl, String fault) {
    this("", items, ttl, fault);
  }

  public ParsedFeed {
    items = List.copyOf(items);
  }

  /** A document nothing could be read of. */
  public static ParsedFeed failed(String fault) {
    return new ParsedFeed(List.of(), Duration.ZERO, fault);
  }
}
