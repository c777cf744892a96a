package org.didbon.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import okio.ByteString;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Fetched;
import org.didbon.domain.Item;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.VisitTrace.TraceOutcome;
import org.didbon.feed.http.Errand;
import org.didbon.feed.http.FeedFetcher;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.HostBudget;
import org.didbon.feed.http.Packed;
import org.didbon.feed.http.Surroundings;
import org.didbon.feed.text.ItemText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an address to items. Thread-safe; each call waits for the server. */
public final class FeedReader implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FeedReader.class);

  /** A document takes eight times its size while it is read, and is not alone. */
  private static final int HEAP_PARTS = 16;

  /** Characters; what is less is no more than a lead. */
  private static final int LITTLE = 200;

  private final FeedSettings settings;
  private final FeedFetcher fetcher;
  private final FeedSchedule schedule;
  private final ArticleText articles;
  private final PageLook pages;
  private final Clock clock;

  /** Another version may read more in the same bytes. */
  private final String version;

  /** One without a proxy, whatever the environment says. */
  public FeedReader(FeedSettings settings, Clock clock) {
    this(settings, Surroundings.NONE, clock);
  }

  public FeedReader(FeedSettings settings, Surroundings around, Clock clock) {
    this.settings = settings;
    this.fetcher = new FeedFetcher(settings, around, clock);
    this.schedule = new FeedSchedule(settings);
    this.articles =
        new ArticleText(fetcher, new HostBudget(settings.articles().pages(), clock), clock);
    this.pages = new PageLook(fetcher, clock);
    this.clock = clock;
    this.version = around.version();
  }

  /** Visits a feed of whose items none are known. */
  public Visit visit(Feed feed, FeedState before) {
    return visit(feed, before, () -> Imprint.NONE);
  }

  /**
   * Visits a feed; whatever goes wrong is in the state that comes back.
   *
   * @param known of the document that was recorded last; asked only where that matters
   */
  public Visit visit(Feed feed, FeedState before, Supplier<Imprint> known) {
    long began = System.nanoTime();
    FetchResult result = fetcher.fetch(Errand.to(feed, before));
    Instant now = clock.instant();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Visit visit = read(feed, result, before, known, now);
    return visit.traced(
        new VisitTrace(outcome(result, visit), now, result.status(), result.received(), took),
        HubOffer.of(result));
  }

  /**
   * Reads what a hub sent of a feed, instead of a visit: its items, and nothing else is known of
   * the feed by it.
   */
  public Visit pushed(Feed feed, FeedState before, ByteString body, String contentType) {
    ParsedFeed parsed =
        parse(body, contentType, feed.id(), feed.url(), feed.language(), clock.instant());
    return new Visit(before, parsed.items(), DocumentOutline.NONE, false, HubOffer.UNKNOWN);
  }

  /** Sends a form to a server that a feed names; the status of its answer, 0 if none came. */
  public int post(URI url, Map<String, String> form) {
    return fetcher.post(url, form);
  }

  private static TraceOutcome outcome(FetchResult result, Visit visit) {
    if (visit.after().failing()) {
      return visit.items().isEmpty() ? TraceOutcome.FAILED : TraceOutcome.DAMAGED;
    }
    return result.outcome() == FetchResult.FetchOutcome.UNCHANGED
        ? TraceOutcome.UNCHANGED
        : TraceOutcome.SAME;
  }

  private Visit read(
      Feed feed, FetchResult result, FeedState before, Supplier<Imprint> known, Instant now) {
    switch (result.outcome()) {
      case FAILED -> {
        return new Visit(
            schedule.failed(feed, result.reason(), result.pause(), before, now), List.of());
      }
      case UNCHANGED -> {
        return new Visit(unchanged(feed, result, before, now), List.of());
      }
      case FRESH -> {
        return fresh(feed, result, before, known, now);
      }
    }
    throw new IllegalStateException("no such outcome: " + result.outcome());
  }

  /**
   * The item with the text of its article behind what the feed carries, where the feed wants that,
   * or carries little, and it is to be had; else the item as it is.
   *
   * @param needed whether it matters that the feed carries little: somebody could hear of the item
   */
  public Item withArticle(Feed feed, Item item, boolean needed) {
    boolean more = needed && item.text().length() < LITTLE && item.ownLink();
    if (item.link().isEmpty() || !(feed.fullText() || more)) {
      return item;
    }
    try {
      String text = articles.of(item.link(), !feed.fullText());
      return text.isEmpty()
          ? item
          : item.withText(ItemText.of(item.title(), List.of(item.text(), text), List.of()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // a page costs at most itself
      log.warn("page cannot be read feed={} item={}", feed.id(), item.key(), e);
      return item;
    }
  }

  /** Whether the page of a report is still there, as far as its server tells a robot. */
  public PageState look(Feed feed, String link) {
    return pages.look(link, feed.access().proxy());
  }

  /**
   * What a visit that never came to its end leaves behind; as after one that failed.
   *
   * @param reason a {@link FeedFault} as it writes itself
   */
  public FeedState failed(Feed feed, String reason, FeedState before) {
    Instant now = clock.instant();
    return schedule
        .failed(feed, reason, Duration.ZERO, before, now)
        .withTrace(new VisitTrace(TraceOutcome.FAILED, now, 0, 0, settings.timeout()));
  }

  /**
   * The state of a feed that is left alone since visits to it, as it says, never end.
   *
   * @param forgiven so many of them
   */
  public FeedState unfinished(Feed feed, FeedState before, int forgiven) {
    return schedule.unfinished(feed, before, forgiven, clock.instant());
  }

  /** See {@link FeedFetcher#clockAhead}. */
  public Duration clockAhead() {
    return fetcher.clockAhead();
  }

  /** Whether an address is refused as it stands there, without a look: it is of this network. */
  public boolean isRefused(URI address) {
    return !settings.allowPrivateAddresses()
        && FeedFetcher.isPrivate(String.valueOf(address.getHost()));
  }

  /** Fetches and parses an address once; its items name {@code source} as their feed. */
  public ParsedFeed read(String source, URI url, String language) {
    return read(source, url, language, FeedAccess.NONE);
  }

  /** Likewise, with what the feed wants of a visitor. */
  public ParsedFeed read(String source, URI url, String language, FeedAccess access) {
    try {
      FetchResult result = fetcher.fetch(new Errand(url, "", "", "", access));
      return result.outcome() == FetchResult.FetchOutcome.FRESH
          ? parsed(result, source, language, clock.instant())
          : ParsedFeed.failed(result.reason());
    } catch (StackOverflowError | OutOfMemoryError e) {
      return ParsedFeed.failed(FeedFault.of(Kind.HEAVY));
    }
  }

  /** The feeds at an address that may be a page's; waits about twice as long as for a visit. */
  public FoundFeeds find(URI address) {
    Instant now = clock.instant();
    return new FeedFinder(
            url -> fetcher.fetch(Errand.to(url)),
            (result, url) ->
                result.outcome() == FetchResult.FetchOutcome.FRESH
                    ? parsed(result, url.toString(), "", now)
                    : ParsedFeed.failed(result.reason()),
            settings.timeout())
        .of(address);
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
    FeedParser.Origin origin = new FeedParser.Origin(source, base, language, seen);
    return read(bytes, contentType, text -> DocumentReading.whole(text, origin)).feed();
  }

  private DocumentReading read(
      ByteString bytes, String contentType, Function<String, DocumentReading> parse) {
    long most = Math.max(settings.maxBytes(), bytes.size());
    try {
      ByteString plain = Packed.unpacked(bytes, "", most).bytes();
      if (!fits(plain.size(), Runtime.getRuntime().maxMemory())) {
        return DocumentReading.whole(ParsedFeed.failed(FeedFault.of(Kind.HEAVY)));
      }
      return parse.apply(FeedParser.text(plain, contentType));
    } catch (Packed.TooLargeException e) {
      return DocumentReading.whole(ParsedFeed.failed(FeedFault.of(Kind.LARGE, most)));
    } catch (StackOverflowError | OutOfMemoryError e) {
      // one document ends no visit but its own
      return DocumentReading.whole(ParsedFeed.failed(FeedFault.of(Kind.HEAVY)));
    }
  }

  /** Whether a heap has room for a document with its characters, elements and items. */
  static boolean fits(long bytes, long heap) {
    return bytes <= heap / HEAP_PARTS;
  }

  @Override
  public void close() {
    fetcher.close();
  }

  /** Of a document that was cut off what came whole, and a fault unless all did. */
  private ParsedFeed parsed(FetchResult result, String source, String language, Instant now) {
    ParsedFeed parsed =
        parse(result.body(), result.contentType(), source, result.address(), language, now);
    if (result.reason().isEmpty() || parsed.fault().isEmpty()) {
      return parsed;
    }
    return parsed.items().isEmpty()
        ? ParsedFeed.failed(result.reason())
        : new ParsedFeed(parsed.title(), parsed.items(), parsed.ttl(), FeedFault.of(Kind.CUT));
  }

  /** A damaged document brings its items and is told as a failure all the same. */
  private Visit fresh(
      Feed feed, FetchResult result, FeedState before, Supplier<Imprint> known, Instant now) {
    String readBy = readBy(feed, result);
    String digest = result.reason().isEmpty() ? digest(readBy, result) : "";
    if (!digest.isEmpty() && digest.equals(before.body().digest())) {
      FeedState after = unchanged(feed, result, before, now);
      return new Visit(after.withRemark(before.remark()).withBody(before.body()), List.of());
    }
    DocumentReading reading =
        digest.isEmpty()
            ? DocumentReading.whole(parsed(result, feed.id(), feed.language(), now))
            : reading(feed, result, new KnownDocument(readBy, imprint(before, known)), now);
    ParsedFeed parsed = reading.feed();
    if (!parsed.fault().isEmpty()) {
      FeedState after =
          parsed.items().isEmpty()
              ? schedule.failed(feed, parsed.fault(), result.pause(), before, now)
              : schedule.partial(feed, parsed.fault(), result.pause(), before, now);
      return new Visit(after, parsed.items());
    }
    FeedState after =
        schedule
            .worked(feed, result, longer(result.pause(), parsed.ttl()), before, now)
            .withRemark(parsed.remark())
            .withBody(new Fetched(digest, parsed.ttl()));
    return new Visit(after, parsed.items(), reading.outline());
  }

  /** Of a feed no document of which was read whole nothing is known. */
  private static Imprint imprint(FeedState before, Supplier<Imprint> known) {
    return before.body().digest().isEmpty() ? Imprint.NONE : known.get();
  }

  private DocumentReading reading(Feed feed, FetchResult result, KnownDocument known, Instant now) {
    FeedParser.Origin origin =
        new FeedParser.Origin(feed.id(), result.address(), feed.language(), now);
    return read(result.body(), result.contentType(), text -> known.read(text, origin));
  }

  /** The document is the one before, and asks for the same time. */
  private FeedState unchanged(Feed feed, FetchResult result, FeedState before, Instant now) {
    Duration told = longer(result.pause(), before.body().ttl());
    return schedule.worked(feed, result, told, before, now);
  }

  /** What decides, beside its bytes, what is read in a document. */
  private String readBy(Feed feed, FetchResult result) {
    return String.join(
        "\n", version, feed.language(), result.contentType(), result.address().toString());
  }

  /** Stands for the bytes and for all else that decides what is read in them. */
  private static String digest(String readBy, FetchResult result) {
    String all = readBy + '\n' + result.body().sha256().hex();
    return ByteString.encodeUtf8(all).sha256().hex();
  }

  private static Duration longer(Duration one, Duration two) {
    return one.compareTo(two) > 0 ? one : two;
  }
}
