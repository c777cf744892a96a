package org.didbon.command;

import java.net.URI;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.feed.FeedReader;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.ParsedFeed;
import org.didbon.rule.WatchlistView;

/**
 * Lets commands look at feeds with the reader that visits them, and at watched ones as they want to
 * be visited.
 */
public record FeedVisitor(FeedReader reader, WatchlistView watchlist) implements FeedProbe {

  @Override
  public ParsedFeed read(String source, URI url, String language) {
    FeedAccess access =
        watchlist.feeds().stream()
            .filter(feed -> feed.url().equals(url))
            .map(Feed::access)
            .findFirst()
            .orElse(FeedAccess.NONE);
    return reader.read(source, url, language, access);
  }

  @Override
  public boolean isRefused(URI address) {
    return reader.isRefused(address);
  }

  @Override
  public FoundFeeds find(URI address) {
    return reader.find(address);
  }
}
