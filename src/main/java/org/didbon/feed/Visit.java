package org.didbon.feed;

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
 */
public record Visit(FeedState after, List<Item> items, DocumentOutline outline) {

  /** One that brought a document of which no outline can be told, or none. */
  public Visit(FeedState after, List<Item> items) {
    this(after, items, DocumentOutline.NONE);
  }

  public Visit {
    items = List.copyOf(items);
  }

  /** The same, with what it came to and cost. */
  Visit traced(VisitTrace trace) {
    return new Visit(after.withTrace(trace), items, outline);
  }
}
