package org.didbon.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.FetchResult.FetchOutcome;

/**
 * Finds the feeds of a page: those it names, else those of the pages it calls its feeds, else what
 * stands at the addresses that most outlets use. So many requests, so long, and no more.
 */
final class FeedFinder {

  private static final int MOST_FEEDS = 5;
  private static final int MOST_REQUESTS = 16;

  private static final Set<Kind> PAGES =
      EnumSet.of(Kind.PAGE, Kind.PAGE_NAMES, Kind.NO_FEED, Kind.UNREADABLE, Kind.EMPTY);

  /** From the root of a site. */
  private static final List<String> USUAL =
      List.of("/feed", "/rss", "/feed/", "/rss.xml", "/atom.xml", "/index.xml", "/?feed=rss2");

  private final Function<URI, FetchResult> fetcher;
  private final BiFunction<FetchResult, URI, ParsedFeed> parser;
  private final long end;
  private final Set<URI> asked = new HashSet<>();
  private final List<FoundFeed> found = new ArrayList<>();

  /**
   * @param parser what a fetched document is, and the address that was asked for
   * @param time after which no further request is begun
   */
  FeedFinder(
      Function<URI, FetchResult> fetcher,
      BiFunction<FetchResult, URI, ParsedFeed> parser,
      Duration time) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.end = System.nanoTime() + time.toNanos();
  }

  FoundFeeds of(URI address) {
    asked.add(address);
    FetchResult page = fetcher.apply(address);
    ParsedFeed own = parser.apply(page, address);
    if (own.isFeed() || page.outcome() != FetchOutcome.FRESH || !isPage(own)) {
      return FoundFeeds.of(address, own);
    }
    List<URI> named = named(page);
    lookAt(named.stream().filter(feed -> !PageFeeds.isOfComments(feed)).toList(), MOST_FEEDS);
    if (found.isEmpty()) {
      lookAt(usual(page.address()), 1);
    }
    if (found.isEmpty()) {
      lookAt(named, MOST_FEEDS);
    }
    List<URI> others =
        found.isEmpty() ? List.of() : named.stream().filter(feed -> !asked.contains(feed)).toList();
    return new FoundFeeds(own, found, others);
  }

  /** Reads addresses until so many are feeds; a page among them may name further ones. */
  private void lookAt(List<URI> addresses, int enough) {
    Deque<URI> waiting = new ArrayDeque<>(addresses);
    Set<URI> first = new HashSet<>(addresses);
    while (!waiting.isEmpty() && found.size() < enough && mayAsk()) {
      URI address = waiting.remove();
      if (!asked.add(address)) {
        continue;
      }
      FetchResult result = fetcher.apply(address);
      ParsedFeed parsed = parser.apply(result, address);
      if (parsed.isFeed()) {
        add(new FoundFeed(address, parsed));
      } else if (result.outcome() == FetchOutcome.FRESH
          && isPage(parsed)
          && first.contains(address)) {
        waiting.addAll(named(result));
      }
    }
  }

  /** Two addresses of the same items are one feed. */
  private void add(FoundFeed one) {
    List<String> links = one.parsed().items().stream().map(item -> item.id()).toList();
    boolean known =
        !links.isEmpty()
            && found.stream()
                .anyMatch(
                    other ->
                        other.parsed().items().stream()
                            .map(item -> item.id())
                            .toList()
                            .equals(links));
    if (!known) {
      found.add(one);
    }
  }

  private boolean mayAsk() {
    return asked.size() <= MOST_REQUESTS && System.nanoTime() < end;
  }

  private static List<URI> named(FetchResult page) {
    return PageFeeds.inPage(FeedText.of(page.body(), page.contentType()), page.address());
  }

  /** Below the page first, where a section has a feed of its own. */
  private static List<URI> usual(URI page) {
    String path = page.getRawPath() == null ? "" : page.getRawPath().replaceFirst("/$", "");
    Stream<String> below = path.isEmpty() ? Stream.of() : Stream.of(path + "/feed", path + "/rss");
    return Stream.concat(below, USUAL.stream()).map(page::resolve).toList();
  }

  private static boolean isPage(ParsedFeed parsed) {
    return FeedFault.read(parsed.fault()).map(FeedFault::kind).filter(PAGES::contains).isPresent();
  }
}
