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
 * @param fault why not all of the document could be read, as a {@link FeedFault} writes itself, or
 *     in plain words; {@code ""} if all could
 * @param remark what is odd about a document that was read whole all the same, likewise; {@code ""}
 *     if nothing is
 */
public record ParsedFeed(
    String title, List<Item> items, Duration ttl, String fault, String remark) {

  /** One with nothing odd about it. */
  public ParsedFeed(String title, List<Item> items, Duration ttl, String fault) {
    this(title, items, ttl, fault, "");
  }

  /** One without a title. */
  public ParsedFeed(List<Item> items, Duration ttl, String fault) {
    this("", items, ttl, fault);
  }

  public ParsedFeed {
    items = List.copyOf(items);
  }

  /** Whether there is anything to visit again for. */
  public boolean isFeed() {
    return fault.isEmpty() || !items.isEmpty();
  }

  /** A document nothing could be read of. */
  public static ParsedFeed failed(String fault) {
    return new ParsedFeed(List.of(), Duration.ZERO, fault);
  }
}
