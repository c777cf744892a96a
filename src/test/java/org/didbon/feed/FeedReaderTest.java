package org.didbon.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.item;

import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final FeedSettings SETTINGS =
      new FeedSettings(
          Duration.ofMillis(700), 100_000, 4, 2, Duration.ofMinutes(30), Duration.ofHours(6), true);

  private static final FeedSettings PATIENT =
      new FeedSettings(
          Duration.ofMinutes(1), 100_000, 4, 2, Duration.ofMinutes(30), Duration.ofHours(6), true);

  private final FeedServer server = new FeedServer();
  private final FeedReader reader = new FeedReader(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void aFeedIsReadAndItsValidatorsAreSentNextTime() {
    URI url =
        server.serve("/rss", rss("One"), "ETag", "\"7\"", "Last-Modified", "Mon, 08 Apr 2024");

    Visit first = visit(url);
    reader.visit(feed(url), first.after());

    assertThat(first.items()).extracting(Item::title).containsExactly("One");
    assertThat(first.after().failing()).isFalse();
    assertThat(server.requests().get(1)).containsEntry("If-none-match", List.of("\"7\""));
    assertThat(server.requests().get(1))
        .containsEntry("If-modified-since", List.of("Mon, 08 Apr 2024"));
    assertThat(server.requests().get(0).getOrDefault("User-agent", List.of()))
        .allMatch(agent -> agent.startsWith("Didbon/"))
        .hasSize(1);
  }

  @Test
  void aDocumentThatWasReadWholeIsInOrderAndWhatIsOddAboutItARemark() {
    URI url = server.serve("/rss", rss("One") + "<!-- 0.1 s --> </div>");
    URI mended = server.serve("/mended", rss("One"));

    Visit visit = visit(url);

    assertThat(visit.items()).extracting(Item::title).containsExactly("One");
    assertThat(visit.after().failing()).isFalse();
    assertThat(visit.after().remark()).startsWith("odd ");
    assertThat(visit.after().due()).isBefore(NOW.plus(EVERY.multipliedBy(2)));
    assertThat(reader.visit(feed(mended), visit.after()).after().remark()).isEmpty();
  }

  @Test
  void aPartOfADocumentIsKeptAndTheRestAskedForAgainSoon() {
    URI url = server.serve("/rss", rss("One").replace("</channel></rss>", "<item><title>Tw"));
    FeedState before =
        new FeedState(
            "f",
            FeedState.Validators.NONE,
            NOW,
            new FeedState.Failure(9, "damaged x", NOW),
            NOW,
            null);

    Visit visit = reader.visit(feed(url), before);

    assertThat(visit.items()).extracting(Item::title).containsExactly("One");
    assertThat(visit.after().reason()).startsWith("damaged ");
    assertThat(visit.after().due()).isBefore(NOW.plus(EVERY.multipliedBy(3)));
  }

  @Test
  void aDocumentThatTheHeapHasNoRoomForIsRefusedBeforeItIsRead() {
    assertThat(FeedReader.fits(7_000_000, 96L << 20)).isFalse();
    assertThat(FeedReader.fits(4_000_000, 96L << 20)).isTrue();
    assertThat(FeedReader.fits(SETTINGS.maxBytes(), 512L << 20)).isTrue();
  }

  @Test
  void whatIsUnchangedBringsNothingAndKeepsTheValidators() {
    URI url = server.on("/rss", exchange -> exchange.sendResponseHeaders(304, -1));
    FeedState before =
        new FeedState(
            "f",
            new FeedState.Validators("\"7\"", "Mon", ""),
            NOW,
            new FeedState.Failure(3, "HTTP 500", NOW),
            NOW,
            null);

    Visit visit = reader.visit(feed(url), before);

    assertThat(visit.items()).isEmpty();
    assertThat(visit.after().validators().etag()).isEqualTo("\"7\"");
    assertThat(visit.after().failing()).isFalse();
  }

  @Test
  void theSameBytesAreNotReadAgainWhateverTheServerSaysOfThem() {
    List<String> title = new CopyOnWriteArrayList<>(List.of("One"));
    AtomicInteger visits = new AtomicInteger();
    URI url =
        server.on(
            "/rss",
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"" + visits.incrementAndGet() + "\"");
              String rss = rss(title.get(0)).replace("<item>", "<ttl>25</ttl><item>");
              FeedServer.answer(exchange, 200, rss + "</div>");
            });

    Visit first = visit(url);
    Visit second = reader.visit(feed(url), first.after());
    Visit inAnotherLanguage =
        reader.visit(new Feed("f", "", url, "en", "", EVERY, false), first.after());
    title.set(0, "Two");
    Visit third = reader.visit(feed(url), second.after());

    assertThat(first.items()).hasSize(1);
    assertThat(second.items()).isEmpty();
    assertThat(second.after().failing()).isFalse();
    assertThat(second.after().remark()).isNotEmpty().isEqualTo(first.after().remark());
    assertThat(second.after().due()).isEqualTo(first.after().due());
    assertThat(second.after().validators().etag()).isEqualTo("\"2\"");
    assertThat(inAnotherLanguage.items()).hasSize(1);
    assertThat(third.items()).extracting(Item::title).containsExactly("Two");
  }

  @Test
  void aPartOfADocumentIsReadAgainAsItMayBeWholeNextTime() {
    URI url = server.serve("/rss", rss("One").replace("</channel></rss>", "<item><title>Tw"));

    Visit first = visit(url);

    assertThat(reader.visit(feed(url), first.after()).items()).hasSize(1);
  }

  @Test
  void compressedDocumentsAreRead() {
    URI url =
        server.on(
            "/rss",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Encoding", "gzip");
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(rss("Сжато").getBytes(UTF_8));
              }
            });

    assertThat(visit(url).items()).extracting(Item::title).containsExactly("Сжато");
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=60, 10", // shorter than the operator's interval
    "max-age=1200, 20",
    "max-age=999999, 30", // longer than is granted
    "'no-cache, max-age=1200', 10"
  })
  void theServersWordOnCachingIsRespectedWithinBounds(String cacheControl, int minutes) {
    URI url = server.serve("/rss", rss("One"), "Cache-Control", cacheControl);

    Duration wait = Duration.between(NOW, visit(url).after().due());

    assertThat(wait).isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes * 11L / 10));
  }

  @Test
  void aServerThatAsksToWaitIsLeftAlone() {
    URI url =
        server.on("/rss", exchange -> FeedServer.answer(exchange, 429, "", "Retry-After", "7200"));

    Visit visit = visit(url);

    assertThat(visit.after().reason()).isEqualTo("often 429");
    assertThat(visit.after().due()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void eachFailureInARowDoublesTheWaitUpToTheLongest() {
    URI url = server.on("/rss", exchange -> FeedServer.answer(exchange, 500, ""));
    FeedState state = FeedState.unvisited("f", NOW);

    Duration previous = Duration.ZERO;
    for (int i = 0; i < 4; i++) {
      state = reader.visit(feed(url), state).after();
      Duration wait = Duration.between(NOW, state.due());
      assertThat(wait).isGreaterThan(previous);
      previous = wait;
    }
    for (int i = 0; i < 9; i++) {
      state = reader.visit(feed(url), state).after();
    }

    assertThat(Duration.between(NOW, state.due()))
        .isBetween(Duration.ofHours(6), Duration.ofHours(7));
    assertThat(state.failure().visits()).isEqualTo(13);
    assertThat(state.failure().since()).isEqualTo(NOW);
  }

  @Test
  void aServerThatHangsOrTricklesIsGivenUpInTime() {
    URI hanging = server.on("/hang", server::hang);
    URI trickling = server.on("/trickle", server::trickle);

    assertThat(visit(hanging).after().reason()).isEqualTo("slow");
    assertThat(visit(trickling).after().reason()).isEqualTo("slow");
  }

  @Test
  void redirectsAreFollowedButNotInCircles() {
    URI target = server.serve("/rss", rss("One"));
    URI once =
        server.on(
            "/moved",
            exchange -> FeedServer.answer(exchange, 301, "", "Location", target.toString()));
    URI circle =
        server.on(
            "/circle", exchange -> FeedServer.answer(exchange, 302, "", "Location", "/circle"));

    assertThat(visit(once).items()).hasSize(1);
    assertThat(visit(circle).after().reason()).isEqualTo("circle");
  }

  @Test
  void aDocumentThatIsTooLargeIsLeft() {
    URI url = server.serve("/rss", rss("x".repeat(200_000)));

    assertThat(visit(url).after().reason()).isEqualTo("large 100000");
  }

  @Test
  void aPageIsNoFeedAndTheFeedItNamesIsTold() {
    URI url =
        server.serve(
            "/",
            "<!DOCTYPE html><html><head><link rel=alternate"
                + " type=\"application/rss+xml\" href=\"/rss.xml\"></head></html>");

    assertThat(visit(url).after().reason()).isEqualTo("page_names " + url.resolve("/rss.xml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/rss",
        "http://localhost:PORT/rss",
        "http://[::1]:PORT/rss",
        "http://0.0.0.0:PORT/rss",
        "http://2130706433:PORT/rss",
        "http://[::ffff:127.0.0.1]:PORT/rss"
      })
  void noRequestLeavesToPrivateAddresses(String address) {
    URI served = server.serve("/rss", rss("Secret"));
    FeedSettings strict = FeedSettings.DEFAULT;
    String url = address.replace("PORT", Integer.toString(served.getPort()));

    try (FeedReader careful = new FeedReader(strict, Clock.systemUTC())) {
      Visit visit = careful.visit(feed(URI.create(url)), FeedState.unvisited("f", NOW));

      assertThat(visit.items()).isEmpty();
      assertThat(visit.after().failing()).isTrue();
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anArticleIsReadWhereTheFeedWantsItAndRobotsMay() {
    server.serve("/robots.txt", "User-agent: *\nDisallow: /closed", "Content-Type", "text/plain");
    String page =
        "<html><body><nav><p>menu</p></nav><article><p>First.</p><p>Second"
            + " one.</p></article></body></html>";
    URI open = server.serve("/open", page, "Content-Type", "text/html; charset=utf-8");
    URI closed = server.serve("/closed", page, "Content-Type", "text/html");
    Feed full = new Feed("f", "", open, "", "", EVERY, true);

    assertThat(reader.withArticle(full, linked(open), false).text())
        .isEqualTo("lead\nFirst.\nSecond one.");
    assertThat(reader.withArticle(full, linked(closed), false).text()).isEqualTo("lead");
    assertThat(reader.withArticle(feed(open), linked(open), false).text()).isEqualTo("lead");
  }

  @ParameterizedTest
  @CsvSource({"404, First.", "410, First.", "500, lead", "503, lead"})
  void aSiteWithoutRulesLetsUsReadAndOneInTroubleDoesNot(int status, String text) {
    server.on("/robots.txt", exchange -> FeedServer.answer(exchange, status, ""));
    URI page =
        server.serve("/page", "<article><p>First.</p></article>", "Content-Type", "text/html");

    Item read =
        reader.withArticle(new Feed("f", "", page, "", "", EVERY, true), linked(page), false);

    assertThat(read.text()).endsWith(text);
  }

  @Test
  void theRulesOfASiteThatHangsHoldUpNoOther() throws Exception {
    server.on("/robots.txt", server::hang);
    URI slow =
        server.serve("/page", "<article><p>First.</p></article>", "Content-Type", "text/html");
    FeedServer other = new FeedServer();
    other.on("/robots.txt", exchange -> FeedServer.answer(exchange, 404, ""));
    String article = "<article><p>Quick one.</p></article>";
    URI quick = other.serve("/page", article, "Content-Type", "text/html");
    Feed full = new Feed("f", "", quick, "", "", EVERY, true);
    try (other;
        FeedReader patient = new FeedReader(PATIENT, Clock.fixed(NOW, ZoneOffset.UTC))) {
      Thread waiting = new Thread(() -> patient.withArticle(full, linked(slow), false));
      waiting.setDaemon(true);
      waiting.start();
      await().until(() -> server.requests().size() == 1);

      CompletableFuture<Item> read =
          CompletableFuture.supplyAsync(() -> patient.withArticle(full, linked(quick), false));

      await().until(read::isDone);
      assertThat(read.get().text()).isEqualTo("lead\nQuick one.");
    }
  }

  private static Item linked(URI link) {
    return item("1").link(link.toString()).text("lead").build();
  }

  private Visit visit(URI url) {
    return reader.visit(feed(url), FeedState.unvisited("f", NOW));
  }

  private static Feed feed(URI url) {
    return new Feed("f", "", url, "", "", EVERY, false);
  }

  private static String rss(String title) {
    return "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
        + "<description>d</description><item><guid>1</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }
}
