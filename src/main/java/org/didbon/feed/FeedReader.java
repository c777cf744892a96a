package org.didbon.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okio.ByteString;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;

/** From an address to items. Thread-safe; each call waits for the server. */
public final class FeedReader implements AutoCloseable {

  private final FeedFetcher fetcher;
  private final FeedSchedule schedule;
  private final ArticleText articles;
  private final Clock clock;

  public FeedReader(FeedSettings settings, Clock clock) {
    this.fetcher = new FeedFetcher(settings, clock);
    this.schedule = new FeedSchedule(settings);
    this.articles = new ArticleText(fetcher);
    this.clock = clock;
  }

  /** Visits a feed; whatever goes wrong is in the state that comes back. */
  public Visit visit(Feed feed, FeedState before) {
    FetchResult result = fetcher.fetch(feed.url(), before.etag(), before.lastModified());
    Instant now = clock.instant();
    switch (result.outcome()) {
      case FAILED -> {
        return new Visit(
            schedule.failed(feed, result.reason(), result.pause(), before, now), List.of());
      }
      case UNCHANGED -> {
        return new Visit(schedule.worked(feed, result, result.pause(), before, now), List.of());
      }
      case FRESH -> {
        return fresh(feed, result, before, now);
      }
    }
    throw new IllegalStateException("no such outcome: " + result.outcome());
  }

  /**
   * The item with the text of its article, where the feed wants that and it is longer than what the
   * feed carries; else the item as it is.
   */
  public Item withArticle(Feed feed, Item item) {
    if (!feed.fullText() || item.link().isEmpty()) {
      return item;
    }
    String text = articles.of(item.link());
    return text.length() > item.text().length() ? item.withText(text) : item;
  }

  /** Fetches and parses an address once; its items name {@code source} as their feed. */
  public ParsedFeed read(String source, URI url, String language) {
    FetchResult result = fetcher.fetch(url, "", "");
    return result.outcome() == FetchResult.Outcome.FRESH
        ? parse(result.body(), result.contentType(), source, url, language, clock.instant())
        : ParsedFeed.failed(result.reason());
  }

  /**
   * Parses a document.
   *
   * @param contentType as served, {@code ""} if not told
   * @param source what its items name as their feed
   * @param base address that relative links are resolved against
   * @param language BCP 47, {@code ""} if not told
   */
  public ParsedFeed parse(
      ByteString bytes,
      String contentType,
      String source,
      URI base,
      String language,
      Instant seen) {
    return FeedParser.parse(
        bytes, contentType, new FeedParser.Origin(source, base, language, seen));
  }

  @Override
  public void close() {
    fetcher.close();
  }

  /** A damaged document brings its items and is told as a failure all the same. */
  private Visit fresh(Feed feed, FetchResult result, FeedState before, Instant now) {
    ParsedFeed parsed =
        parse(result.body(), result.contentType(), feed.id(), feed.url(), feed.language(), now);
    if (!parsed.fault().isEmpty()) {
      return new Visit(
          schedule.failed(feed, parsed.fault(), result.pause(), before, now), parsed.items());
    }
    Duration told = result.pause().compareTo(parsed.ttl()) > 0 ? result.pause() : parsed.ttl();
    return new Visit(schedule.worked(feed, result, told, before, now), parsed.items());
  }
}
