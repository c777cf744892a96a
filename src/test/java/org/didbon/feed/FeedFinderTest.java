package org.didbon.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking for the feeds of a page on a real server. */
class FeedFinderTest {

  private static final String LINK = "<link rel=alternate type=application/rss+xml href='%s'>";

  private final FeedServer server = new FeedServer();
  private final FeedReader reader =
      new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), Clock.systemUTC());

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void aFeedIsItself() {
    URI feed = server.serve("/rss", rss("one"));

    FoundFeeds found = reader.find(feed);

    assertThat(found.feeds()).extracting(FoundFeed::address).containsExactly(feed);
    assertThat(found.own().title()).isEqualTo("one");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theFeedsThatAPageNamesAreReadAndThoseThatAreNoneLeftOut() {
    URI page = page("/news/", LINK.formatted("feed.xml") + LINK.formatted("/gone"));
    server.serve("/news/feed.xml", rss("one"));
    server.serve("/rss", rss("not asked for"));

    FoundFeeds found = reader.find(page);

    assertThat(found.feeds()).extracting(one -> one.parsed().title()).containsExactly("one");
    assertThat(found.feeds().get(0).address()).isEqualTo(page.resolve("feed.xml"));
  }

  @Test
  void relativeAddressesAreThoseOfWhereThePageIsNow() {
    URI page = page("/new/place/", "<a href=../rss>RSS</a>");
    server.serve("/new/rss", rss("one"));
    URI old =
        server.on("/old", exchange -> FeedServer.answer(exchange, 302, "", "Location", "" + page));

    assertThat(reader.find(old).feeds())
        .extracting(FoundFeed::address)
        .containsExactly(page.resolve("../rss"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /feed",
    "/, /rss",
    "/, /feed/",
    "/, /rss.xml",
    "/, /atom.xml",
    "/, /index.xml",
    "/section/, /section/feed",
    "/section/today.html, /rss",
  })
  void aPageThatNamesNoneHasItWhereMostHave(String page, String feed) {
    URI asked = page(page, "<p>News</p>");
    server.serve(feed, rss("one"));

    assertThat(reader.find(asked).feeds())
        .extracting(found -> found.parsed().title())
        .containsExactly("one");
  }

  @Test
  void aQueryOfTheRootIsTriedToo() {
    URI page =
        server.on(
            "/",
            exchange -> {
              boolean feed = "feed=rss2".equals(exchange.getRequestURI().getQuery());
              FeedServer.answer(exchange, 200, feed ? rss("one") : "<html><p>News</p></html>");
            });

    assertThat(reader.find(page).feeds())
        .extracting(FoundFeed::address)
        .containsExactly(page.resolve("/?feed=rss2"));
  }

  @Test
  void aPageOfFeedsLeadsToThem() {
    URI page = page("/", "<a href=/feeds>RSS</a>");
    page("/feeds", "<a href=/a.rss>Politics</a><a href=/b.rss>Sport</a>");
    server.serve("/a.rss", rss("a"));
    server.serve("/b.rss", rss("b"));

    assertThat(reader.find(page).feeds())
        .extracting(found -> found.parsed().title())
        .containsExactly("a", "b");
  }

  @Test
  void theSameItemsAtTwoAddressesAreOneFeedAndCommentsAreLeftOut() {
    URI page =
        page(
            "/",
            LINK.formatted("/comments.rss") + LINK.formatted("/one") + LINK.formatted("/same"));
    server.serve("/comments.rss", rss("comments"));
    server.serve("/one", rss("one"));
    server.serve("/same", rss("one"));

    assertThat(reader.find(page).feeds())
        .extracting(FoundFeed::address)
        .containsExactly(page.resolve("/one"));
  }

  @Test
  void commentsAreBetterThanNothing() {
    URI page = page("/blog", LINK.formatted("/comments.rss"));
    server.serve("/comments.rss", rss("comments"));

    assertThat(reader.find(page).feeds())
        .extracting(FoundFeed::address)
        .containsExactly(page.resolve("/comments.rss"));
  }

  @Test
  void fiveAreEnough() {
    StringBuilder links = new StringBuilder();
    IntStream.range(0, 12)
        .forEach(
            i -> {
              links.append(LINK.formatted("/f" + i));
              server.serve("/f" + i, rss("f" + i));
            });

    assertThat(reader.find(page("/", links.toString())).feeds()).hasSize(5);
    assertThat(server.requests()).hasSize(6);
  }

  @Test
  void aPageThatNamesThousandsIsAskedAFewTimes() {
    StringBuilder links = new StringBuilder();
    IntStream.range(0, 5_000).forEach(i -> links.append(LINK.formatted("/nothing" + i)));

    FoundFeeds found = reader.find(page("/", links.toString()));

    assertThat(found.feeds()).isEmpty();
    assertThat(server.requests()).hasSizeLessThan(20);
  }

  @Test
  @Timeout(value = 30, unit = SECONDS)
  void feedsThatHangDoNotHoldUpWhoAskedForLong() {
    FeedSettings hasty =
        new FeedSettings(
            Duration.ofMillis(400), 100_000, 4, 2, Duration.ZERO, Duration.ofHours(6), true);
    StringBuilder links = new StringBuilder();
    IntStream.range(0, 10)
        .forEach(
            i -> {
              links.append(LINK.formatted("/hang" + i));
              server.on("/hang" + i, server::hang);
            });
    URI page = page("/", links.toString());

    try (FeedReader patient = new FeedReader(hasty, Clock.systemUTC())) {
      assertThat(patient.find(page).feeds()).isEmpty();
    }

    assertThat(server.requests()).hasSizeLessThan(6);
  }

  @Test
  void whatCannotBeReadIsToldAndNothingElseIsTried() {
    FoundFeeds found = reader.find(server.url("/missing"));

    assertThat(found.own().fault()).isEqualTo("missing 404");
    assertThat(found.feeds()).isEmpty();
  }

  private URI page(String path, String body) {
    return server.on(
        path,
        exchange -> {
          boolean here = exchange.getRequestURI().getPath().equals(path);
          FeedServer.answer(
              exchange,
              here ? 200 : 404,
              here ? "<!DOCTYPE html><html><title>Paper</title>" + body + "</html>" : "",
              "Content-Type",
              "text/html");
        });
  }

  private static String rss(String title) {
    return "<rss version=\"2.0\"><channel><title>%s</title><item><guid>%s</guid><title>x</title></item></channel></rss>"
        .formatted(title, title);
  }
}
