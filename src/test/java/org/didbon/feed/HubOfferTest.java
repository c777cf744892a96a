package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hubs that feeds name, and how they are asked. */
class HubOfferTest {

  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>t</title>%s<item><title>x</title>%s</item></channel></rss>";

  private final FeedServer server = new FeedServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aHubIsNamedInTheDocumentHoweverItIsWritten() {
    String atom = "<atom:link href=\"https://hub.example/?a=1&amp;b=2\"\n rel = 'Hub' />";
    String self = "<atom10:link rel=\"self\" href=\"/feed\"/>";

    HubOffer offer = offer(RSS.formatted(atom + self, ""));

    assertThat(offer.hub()).isEqualTo("https://hub.example/?a=1&b=2");
    assertThat(offer.topic()).isEqualTo(server.url("/feed").toString());
  }

  @Test
  void theHeaderComesFirst() {
    HubOffer offer =
        offer(
            RSS.formatted("<link rel=\"hub\" href=\"https://other.example/\"/>", ""),
            "Link",
            "<https://hub.example/>; rel=hub, </news>; title=\"a\"; rel=\"self alternate\"");

    assertThat(offer.hub()).isEqualTo("https://hub.example/");
    assertThat(offer.topic()).isEqualTo(server.url("/news").toString());
  }

  @Test
  void aJsonFeedNamesItsHubs() {
    HubOffer offer =
        offer(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "t",
             "feed_url": "https:\\/\\/paper.example\\/feed.json",
             "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "items": []}
            """);

    assertThat(offer)
        .isEqualTo(new HubOffer(true, "https://hub.example/", "https://paper.example/feed.json"));
  }

  @Test
  void whatIsNoHubOfTheWebIsNone() {
    assertThat(offer(RSS.formatted("", ""))).isEqualTo(HubOffer.NONE);
    assertThat(offer(RSS.formatted("<link rel=\"hub\" href=\"javascript:x\"/>", "")))
        .isEqualTo(HubOffer.NONE);
    assertThat(offer(RSS.formatted("", "<link rel=\"hub\" href=\"https://in.an.item/\"/>")))
        .isEqualTo(HubOffer.NONE);
    assertThatCode(() -> offer(RSS.formatted("<link rel=\"hub\" ".repeat(50_000), "")))
        .doesNotThrowAnyException();
  }

  @Test
  void aBodyIsOfATopicUnlessItSaysOtherwise() {
    String topic = "https://paper.example/rss";
    ByteString own = ByteString.encodeUtf8(RSS.formatted(link(topic), ""));
    ByteString other = ByteString.encodeUtf8(RSS.formatted(link("https://b.example/"), ""));
    ByteString silent = ByteString.encodeUtf8(RSS.formatted("", ""));

    assertThat(HubOffer.isOf(topic, List.of(), own)).isTrue();
    assertThat(HubOffer.isOf(topic, List.of(), silent)).isTrue();
    assertThat(HubOffer.isOf(topic, List.of(), other)).isFalse();
    assertThat(HubOffer.isOf(topic, List.of("<https://b.example/>; rel=self"), silent)).isFalse();
    assertThat(HubOffer.isOf(topic, List.of("<" + topic + ">; rel=\"self\""), other)).isTrue();
  }

  @Test
  void aHubOnAPrivateAddressIsNeverCalled() {
    URI hub = server.serve("/hub", "");
    try (FeedReader reader = new FeedReader(FeedSettings.DEFAULT, Clock.systemUTC())) {
      assertThat(reader.post(hub, Map.of("hub.mode", "subscribe"))).isZero();
    }

    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aHubThatSendsOnIsFollowedAFewTimes() {
    URI hub = server.on("/hub", e -> FeedServer.answer(e, 202, "taken"));
    URI moved = server.on("/moved", e -> FeedServer.answer(e, 307, "", "Location", hub.toString()));
    URI circle = server.on("/circle", e -> FeedServer.answer(e, 308, "", "Location", "/circle"));
    URI page = server.on("/page", e -> FeedServer.answer(e, 302, "", "Location", hub.toString()));
    try (FeedReader reader = reader()) {
      assertThat(reader.post(moved, Map.of("a", "b"))).isEqualTo(202);
      assertThat(reader.post(circle, Map.of("a", "b"))).isZero();
      assertThat(reader.post(page, Map.of("a", "b"))).isEqualTo(302);
    }
  }

  private static String link(String topic) {
    return "<a:link rel=\"self\" href=\"" + topic + "\"/>";
  }

  private HubOffer offer(String body, String... headers) {
    URI url = server.serve("/of/" + body.hashCode() + headers.length, body, headers);
    Feed feed = new Feed("paper", "", url, "", "", Duration.ofMinutes(10), false);
    try (FeedReader reader = reader()) {
      return reader.visit(feed, FeedState.unvisited("paper", Instant.EPOCH)).hub();
    }
  }

  private static FeedReader reader() {
    return new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), Clock.systemUTC());
  }
}
