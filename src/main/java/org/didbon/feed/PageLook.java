package org.didbon.feed;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.didbon.domain.FeedAccess;
import org.didbon.feed.http.Errand;
import org.didbon.feed.http.FeedFetcher;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.FetchResult.FetchOutcome;
import org.didbon.feed.http.Robots;

/**
 * Looks whether a page is there, where its site lets robots look. A link is whatever a feed says:
 * its server is told nothing that is for the feed's own. Thread-safe.
 */
final class PageLook {

  private static final Set<Integer> MISSING = Set.of(404, 410);

  private final FeedFetcher fetcher;
  private final Robots robots;

  PageLook(FeedFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
  }

  /**
   * Asks for it once.
   *
   * @param proxy the feed's own, as {@link FeedAccess#proxy}
   */
  PageState look(String link, String proxy) {
    HttpUrl url = HttpUrl.parse(link);
    if (url == null || !robots.allow(url.uri())) {
      return PageState.UNKNOWN;
    }
    FeedAccess access = new FeedAccess(Map.of(), "", proxy);
    FetchResult page = fetcher.fetch(new Errand(url.uri(), "", "", "", access));
    if (page.outcome() != FetchOutcome.FAILED) {
      return PageState.THERE;
    }
    if (page.status() == 0) {
      return PageState.SILENT;
    }
    return MISSING.contains(page.status()) ? PageState.MISSING : PageState.UNKNOWN;
  }
}
