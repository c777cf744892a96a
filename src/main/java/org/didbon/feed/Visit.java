package org.didbon.feed;

import java.util.List;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;

/**
 * What came of one visit to a feed.
 *
 * @param after what is known of the feed from now on
 * @param items all that the document holds, new or not; empty if nothing changed
 */
public record Visit(FeedState after, List<Item> items) {

  public Visit {
    items = List.copyOf(items);
  }
}
