package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.PageLimit;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that nobody asked for are read where a feed says little, and few of each host. */
class ArticleFetchTest {

  private static final String PAGE = "<article><p>Rahimov was refused entry.</p></article>";
  private static final String WHOLE = "lead\nRahimov was refused entry.";

  private final FeedServer server = new FeedServer();
  private final AtomicInteger asked = new AtomicInteger();
  private final TestClock clock = new TestClock(Instant.parse("2024-04-08T12:00:00Z"));
  private final FeedReader reader =
      reader(FeedSettings.DEFAULT.withArticles(new PageLimit(3)), clock);

  @BeforeEach
  void serve() {
    server.on("/robots.txt", exchange -> FeedServer.answer(exchange, 404, ""));
    server.on(
        "/news",
        exchange -> {
          asked.incrementAndGet();
          FeedServer.answer(exchange, 200, PAGE, "Content-Type", "text/html; charset=utf-8");
        });
  }

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void thePageIsReadWhereTheFeedSaysLittleAndSomebodyCouldHearOfIt() {
    assertThat(reader.withArticle(feed(), little(), true).text()).isEqualTo(WHOLE);
    assertThat(reader.withArticle(feed(), little(), false).text()).isEqualTo("lead");
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatTheFeedTellsAtLengthIsLeftAsItIs() {
    String text = "A sentence of the feed. ".repeat(10).strip();

    assertThat(reader.withArticle(feed(), little().withText(text), true).text()).isEqualTo(text);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aLinkThatLeadsToNoReportOfItsOwnIsNotFollowed() {
    assertThat(reader.withArticle(feed(), little().withOwnLink(false), true).text())
        .isEqualTo("lead");
    assertThat(asked).hasValue(0);
  }

  @Test
  void ofOneHostSoManyAreReadInARoundAndAsManyInTheNext() {
    for (int i = 0; i < 5; i++) {
      reader.withArticle(feed(), little(), true);
    }
    assertThat(asked).hasValue(3);

    pass(Duration.ofMinutes(10));
    reader.withArticle(feed(), little(), true);

    assertThat(asked).hasValue(4);
  }

  @Test
  void whereItIsOffOnlyTheFeedThatAsksIsReadAndThatWithoutABound() {
    try (FeedReader off = reader(FeedSettings.DEFAULT.withoutArticles(), clock)) {
      assertThat(off.withArticle(feed(), little(), true).text()).isEqualTo("lead");
      Feed full = new Feed("f", "", server.url("/rss"), "", "", Duration.ofMinutes(10), true);
      for (int i = 0; i < 5; i++) {
        assertThat(off.withArticle(full, little(), false).text()).isEqualTo(WHOLE);
      }
    }
  }

  @Test
  void aHostThatMakesUsWaitIsLeftAloneForAWhile() {
    server.on(
        "/slow",
        exchange -> {
          asked.incrementAndGet();
          pass(Duration.ofSeconds(6));
          FeedServer.answer(exchange, 200, PAGE, "Content-Type", "text/html");
        });
    Item slow = item("1").link(server.url("/slow").toString()).text("lead").build();

    assertThat(reader.withArticle(feed(), slow, true).text()).isEqualTo(WHOLE);
    assertThat(reader.withArticle(feed(), slow, true).text()).isEqualTo("lead");
    assertThat(asked).hasValue(1);

    pass(Duration.ofMinutes(11));
    assertThat(reader.withArticle(feed(), slow, true).text()).isEqualTo(WHOLE);
  }

  @Test
  void aRemovedArticleThatLeadsToTheFrontPageIsNotThere() {
    server.serve("/", PAGE, "Content-Type", "text/html");
    URI gone =
        server.on("/gone", exchange -> FeedServer.answer(exchange, 302, "", "Location", "/"));
    Item item = item("1").link(gone.toString()).text("lead").build();

    assertThat(reader.withArticle(feed(), item, true).text()).isEqualTo("lead");
  }

  @Test
  void aPageInAPrivateNetworkIsNotRead() {
    try (FeedReader strict =
        new FeedReader(FeedSettings.DEFAULT.withArticles(new PageLimit(3)), clock)) {
      assertThat(strict.withArticle(feed(), little(), true).text()).isEqualTo("lead");
    }
    assertThat(server.requests()).isEmpty();
  }

  private void pass(Duration span) {
    clock.set(clock.instant().plus(span));
  }

  private Item little() {
    return item("1").link(server.url("/news").toString()).text("lead").build();
  }

  private Feed feed() {
    return new Feed("f", "", server.url("/rss"), "", "", Duration.ofMinutes(10), false);
  }

  private static FeedReader reader(FeedSettings settings, Clock clock) {
    return new FeedReader(settings.withPrivateAddresses(), clock);
  }
}
