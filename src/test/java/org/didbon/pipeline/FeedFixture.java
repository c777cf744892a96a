package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.ByteString;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;

/**
 * Feeds on a server, visited into a database on behalf of a chat that wants to hear all they bring.
 */
final class FeedFixture implements AutoCloseable {

  static final Instant START = Instant.parse("2026-05-06T12:00:00Z");
  static final ChatAddress DESK = ChatAddress.of("telegram:1");

  private static final Duration BETWEEN_VISITS = Duration.ofMinutes(20);

  private final TestClock clock = new TestClock(START);
  private final FeedServer server = new FeedServer();
  private final Map<String, URI> addresses = new LinkedHashMap<>();
  private final Map<String, String> documents = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> looks = new CopyOnWriteArrayList<>();
  private volatile String robots = "";
  private Body alert = Body.of(RichText.NONE);
  private final FeedReader reader =
      new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), clock);
  private final Map<String, Integer> pages = new ConcurrentHashMap<>();
  private final Database database;
  private final NewsPolicy news;

  FeedFixture(Path folder, NewsPolicy news) {
    this(Databases.sqlite(folder), news);
  }

  /** Over a database of one's own, which is closed with it. */
  FeedFixture(Database database, NewsPolicy news) {
    this.database = database;
    this.news = news;
  }

  /** An item as feeds write it. */
  static String item(String guid, String link, String title, String text, String published) {
    return "<item>%s%s<title>%s</title><description>%s</description>%s</item>"
        .formatted(
            guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>",
            link.isEmpty() ? "" : "<link>" + link + "</link>",
            title,
            text,
            published);
  }

  /** One that was published so long before the start. */
  static String item(String name, String title, Duration before) {
    String link = "http://paper.example/" + name;
    String text = "Подробности на странице " + name + ".";
    return item(name, link, title, text, published(START.minus(before)));
  }

  static String published(Instant moment) {
    return "<pubDate>%s</pubDate>"
        .formatted(DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC)));
  }

  Database database() {
    return database;
  }

  TestClock clock() {
    return clock;
  }

  /** From now on the feed holds these items. */
  FeedFixture holds(String feed, String... items) {
    return serves(
        feed,
        "<rss version=\"2.0\"><channel><title>t</title><link>http://paper.example/</link>"
            + "<description>d</description>"
            + String.join("", items)
            + "</channel></rss>");
  }

  /** From now on the feed's address answers so; {@code ""} is an error. */
  FeedFixture serves(String feed, String document) {
    documents.put(feed, document);
    if (!addresses.containsKey(feed)) {
      database.subscriptions().add(DESK, Subject.feed(feed), clock.instant());
      moves(feed, "/" + feed);
    }
    return this;
  }

  /** The feed stands at another path from now on. */
  FeedFixture moves(String feed, String path) {
    addresses.put(
        feed,
        server.on(
            path,
            exchange -> {
              String document = documents.getOrDefault(feed, "");
              FeedServer.answer(exchange, document.isEmpty() ? 503 : 200, document);
            }));
    return this;
  }

  /** The address of a page that is answered so from now on; 404 for one that was never set. */
  String page(String name, int status) {
    pages.put(name, status);
    if (pages.size() == 1) {
      server.on(
          "/pages/",
          exchange -> {
            String path = exchange.getRequestURI().getPath();
            int code = pages.getOrDefault(path.substring(path.lastIndexOf('/') + 1), 404);
            looks.add(path);
            FeedServer.answer(exchange, code, code == 200 ? "<p>page</p>" : "");
          });
      server.on("/robots.txt", exchange -> FeedServer.answer(exchange, 200, robots));
    }
    return server.url("/pages/" + name).toString();
  }

  /** What robots may read from now on. */
  void robots(String rules) {
    robots = rules;
  }

  /** The pages that were looked at, in order. */
  List<String> looks() {
    return looks;
  }

  /** Looks at pages that are due, so long after the last visit or look; whether there was news. */
  boolean look(Duration after) {
    clock.set(clock.instant().plus(after));
    return new EvidenceRound(stages(), database.news(), database.evidence(), this::watchlist, clock)
        .look();
  }

  /** What the alert of the desk about Patrushev says, as it was edited last. */
  String alert() {
    Instant now = clock.instant();
    database.outbox().release(DESK, now);
    database
        .outbox()
        .claim("telegram", now, now.plusSeconds(9), 9, 100_000)
        .forEach(
            queue ->
                queue.messages().stream()
                    .map(claimed -> claimed.message())
                    .forEach(
                        message -> {
                          boolean about = message.body().text().plain().startsWith("Патрушев");
                          alert = about ? message.body() : alert;
                          database.outbox().delivered(List.of(message.key()), "7", now);
                        }));
    database.outbox().release(DESK, now);
    return alert.text().plain();
  }

  /** The same in brief, for chats in which it cannot be edited. */
  String brief() {
    return alert.brief().plain();
  }

  private Watchlist watchlist() {
    return Watchlist.of(
        addresses.entrySet().stream().map(FeedFixture::feed).toList(), List.of(), List.of());
  }

  /** A hub sends items of a feed, which may be a part of what stands in it; until they are read. */
  void hubSends(String feed, String... items) {
    holds(feed, items);
    clock.set(clock.instant().plus(BETWEEN_VISITS));
    ByteString body = ByteString.encodeUtf8(documents.getOrDefault(feed, ""));
    long before = database.items().items();
    try (PollRound round =
        new PollRound(stages(), database.news(), this::watchlist, clock, () -> {})) {
      assertThat(round.take(feed, body, "application/rss+xml; charset=utf-8")).isTrue();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> database.items().items() == before + items.length);
    }
  }

  /** Visits all feeds, after a while; the headlines of the messages that came of it. */
  List<String> visit() throws InterruptedException {
    return visit(database.news());
  }

  /** Likewise, with what a store makes of it. */
  List<String> visit(NewsStore store) throws InterruptedException {
    read(store);
    return news();
  }

  /** Visits all feeds, after a while, for {@link #alert}. */
  void read() throws InterruptedException {
    read(database.news());
  }

  private void read(NewsStore store) throws InterruptedException {
    clock.set(clock.instant().plus(BETWEEN_VISITS));
    List<Feed> feeds = addresses.entrySet().stream().map(FeedFixture::feed).toList();
    database.news().watch(feeds, clock.instant());
    Watchlist watchlist = Watchlist.of(feeds, List.of(), List.of());
    try (PollRound round = new PollRound(stages(), store, () -> watchlist, clock, () -> {})) {
      round.visitAll();
    }
  }

  /** The headlines of messages of their own since the last time, the first first. */
  private List<String> news() {
    Instant now = clock.instant();
    List<String> all =
        database.outbox().claim("telegram", now, now.plusSeconds(9), 9, 100_000).stream()
            .flatMap(queue -> queue.messages().stream())
            .map(claimed -> claimed.message())
            .filter(message -> message.edits().isEmpty())
            .map(FeedFixture::headline)
            .toList();
    List<String> fresh = all.subList(told.size(), all.size());
    told.addAll(fresh);
    return fresh;
  }

  private static String headline(Message message) {
    return message.body().text().plain().lines().findFirst().orElse("");
  }

  private PollStages stages() {
    Tally tally = new Tally();
    Decider decider =
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            StrictCatalogues.UTC,
            ZoneOffset.UTC,
            new Summarizer(3, 500));
    return new PollStages(
        reader,
        new ItemAnalyzer(new Summarizer(3, 500), tally),
        decider,
        news,
        tally,
        VisitLimits.of(FeedSettings.DEFAULT));
  }

  private static Feed feed(Map.Entry<String, URI> address) {
    return new Feed(
        address.getKey(), "", address.getValue(), "ru", "", Duration.ofMinutes(1), false);
  }

  @Override
  public void close() {
    reader.close();
    server.close();
    database.close();
  }
}
