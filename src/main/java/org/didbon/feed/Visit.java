package org.didbon.feed;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.VisitTrace;

/**
 * What came of one visit to a feed.
 *
 * @param after what is known of the feed from now on
 * @param items all that the document holds, new or not, but those that stand there as they were
 *     recorded; empty if nothing changed
 * @param outline of the document, which names the others
 * @param whole whether all that stands in the feed was looked at: what a hub sends may be a part
 * @param hub that the feed names
 */
public record Visit(
    FeedState after, List<Item> items, DocumentOutline outline, boolean whole, HubOffer hub) {

  /** One that looked at the whole document. */
  public Visit(FeedState after, List<Item> items, DocumentOutline outline) {
    this(after, items, outline, true, HubOffer.UNKNOWN);
  }

  /** One that brought a document of which no outline can be told, or none. */
  public Visit(FeedState after, List<Item> items) {
    this(after, items, DocumentOutline.NONE);
  }

  public Visit {
    items = List.copyOf(items);
  }

  /** The same, with what it came to and cost, and the hub that was named. */
  Visit traced(VisitTrace trace, HubOffer named) {
    return new Visit(after.withTrace(trace), items, outline, whole, named);
  }

  /** The same, after which the feed is due at another time. */
  public Visit dueAt(Instant moment) {
    return new Visit(after.withDue(moment), items, outline, whole, hub);
  }
}
