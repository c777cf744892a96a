package org.didbon.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.didbon.domain.FeedAccess;
import org.didbon.feed.article.PageText;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.http.Errand;
import org.didbon.feed.http.FeedFetcher;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.HostBudget;
import org.didbon.feed.http.RestingHosts;
import org.didbon.feed.http.Robots;

/** The text of the article behind a link, where the outlet's robots.txt lets us read it. */
final class ArticleText {

  private static final Set<String> KINDS = Set.of("text/html", "application/xhtml+xml");

  /** Names that lead nowhere on the web (RFC 6761). */
  private static final Set<String> NOWHERE = Set.of("example", "invalid");

  private static final FeedAccess AS_PAGE =
      new FeedAccess(Map.of("Accept", "text/html, application/xhtml+xml;q=0.9"), "", "");

  /** A host that takes longer is not asked for several pages in a row. */
  private static final Duration SLOW = Duration.ofSeconds(5);

  private final FeedFetcher fetcher;
  private final Robots robots;
  private final RestingHosts resting;
  private final HostBudget budget;
  private final Clock clock;

  ArticleText(FeedFetcher fetcher, HostBudget budget, Clock clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
    this.resting = new RestingHosts(clock);
    this.budget = budget;
    this.clock = clock;
  }

  /**
   * Plain text, {@code ""} if it is not to be had.
   *
   * @param unasked whether nobody said that pages of this outlet are to be read: then only as many
   *     as the budget has for its host
   */
  String of(String link, boolean unasked) {
    URI address = address(link);
    String host = address.getHost();
    if (host == null
        || NOWHERE.contains(host.substring(host.lastIndexOf('.') + 1))
        || resting.rests(host)
        || !robots.allow(address)
        || (unasked && !budget.take(host))) {
      return "";
    }
    Instant start = clock.instant();
    FetchResult page = fetcher.fetch(new Errand(address, "", "", "", AS_PAGE));
    boolean away = page.outcome() == FetchResult.FetchOutcome.FAILED && page.status() == 0;
    boolean slow = Duration.between(start, clock.instant()).compareTo(SLOW) > 0;
    if (away || (unasked && slow)) {
      resting.rest(host);
    }
    String kind = page.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return page.outcome() == FetchResult.FetchOutcome.FRESH
            && KINDS.contains(kind)
            && !(isFront(page.address()) && !isFront(address))
        ? PageText.of(FeedText.of(page.body(), page.contentType()))
        : "";
  }

  /** Where outlets send whoever asks for what they have removed. */
  private static boolean isFront(URI address) {
    String path = address.getPath();
    return (path == null || path.isEmpty() || path.equals("/")) && address.getQuery() == null;
  }

  /** An odd link costs the text of its article alone. */
  private static URI address(String link) {
    HttpUrl url = HttpUrl.parse(link);
    return url == null ? URI.create("") : url.uri();
  }
}
