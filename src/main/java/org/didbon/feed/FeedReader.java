package org.didbon.feed;

import java.time.Clock;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;

/** STUB until branch feed lands. */
public final class FeedReader implements AutoCloseable {

  public FeedReader(FeedSettings settings, Clock clock) {}

  public Visit visit(Feed feed, FeedState before) {
    return new Visit(before, java.util.List.of());
  }

  public Item withArticle(Feed feed, Item item) {
    return item;
  }

  @Override
  public void close() {}
}
