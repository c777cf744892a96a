package org.didbon.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Move;
import org.didbon.domain.Item;
import org.didbon.domain.ProxyRules;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.Surroundings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do with headers, redirects, packings and connections. */
class FeedHttpTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final FeedSettings SETTINGS =
      new FeedSettings(
          Duration.ofSeconds(5), 100_000, 4, 2, Duration.ofMinutes(30), Duration.ofHours(6), true);

  private final FeedServer one = new FeedServer();
  private final FeedServer two = new FeedServer();
  private final TestClock clock = new TestClock(NOW);
  private final FeedReader reader =
      new FeedReader(
          SETTINGS,
          new Surroundings(
              "7.7",
              ProxyRules.NONE,
              name -> Map.of("PASS", "s3cret", "JAR", "sub=1").getOrDefault(name, "")),
          clock);

  @AfterEach
  void close() {
    reader.close();
    one.close();
    two.close();
  }

  @Test
  void theProgramTellsItsNameAndVersion() {
    visit(one.serve("/rss", rss("Мост")));

    assertThat(header(one, 0, "User-agent")).startsWith("Didbon/7.7 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"сборка-9\"", "\"\u00e9t\u00e9\"", "LONG", "\"tab\there\""})
  void aValidatorThatCannotBeSentBackIsDropped(String mark) {
    String etag =
        mark.equals("LONG")
            ? "\"" + "9".repeat(2_000) + "\""
            : new String(mark.getBytes(UTF_8), ISO_8859_1); // the server writes signs as bytes
    URI url =
        one.on("/rss", exchange -> FeedServer.answer(exchange, 200, rss("Мост"), "ETag", etag));

    Visit first = visit(url);
    Visit next = reader.visit(feed(url), first.after());

    assertThat(first.after().validators().etag()).isEmpty();
    assertThat(next.after().failing()).isFalse();
    assertThat(one.requests().get(1)).doesNotContainKey("If-none-match");
  }

  @Test
  void aValidatorOfThatKindThatWasKeptEarlierDoesNoHarm() {
    URI url = one.serve("/rss", rss("Мост"));
    FeedState kept =
        new FeedState(
            "f",
            new FeedState.Validators("\"сборка-9\"", "пн, 08 апр", ""),
            NOW,
            FeedState.Failure.NONE,
            NOW,
            null);

    Visit visit = reader.visit(feed(url), kept);

    assertThat(visit.items()).hasSize(1);
    assertThat(one.requests().get(0)).doesNotContainKeys("If-none-match", "If-modified-since");
  }

  @Test
  void aValidatorIsShownToTheAddressThatGaveItAndToNoOther() {
    URI end = two.serve("/rss", rss("Мост"), "ETag", "\"5\"");
    URI start = redirect("/go", 302, end);

    Visit first = visit(start);
    reader.visit(feed(start), first.after());

    assertThat(first.after().validators().address()).isEqualTo(end.toString());
    assertThat(one.requests()).noneMatch(headers -> headers.containsKey("If-none-match"));
    assertThat(header(two, 1, "If-none-match")).isEqualTo("\"5\"");
  }

  @Test
  void nothingIsUnchangedThatWasNotAskedFor() {
    URI url = one.on("/rss", exchange -> exchange.sendResponseHeaders(304, -1));

    assertThat(visit(url).after().reason()).isEqualTo("status 304");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip gzip",
        "gzip x-gzip",
        "gzip ",
        "zlib deflate",
        "raw deflate",
        "plain gzip",
        "plain deflate",
        "twice gzip",
        "twice ",
        "junk gzip",
        "members gzip"
      })
  void everyPackingIsRead(String how) throws IOException {
    String[] packing = how.split(" ", -1);
    byte[] body = packed(packing[0], rss("Мост"));
    URI url =
        one.on(
            "/rss.xml.gz",
            exchange -> {
              if (!packing[1].isEmpty()) {
                exchange.getResponseHeaders().set("Content-Encoding", packing[1]);
              }
              FeedServer.answer(exchange, body, "Content-Type", "application/octet-stream");
            });

    Visit visit = visit(url);

    assertThat(visit.items()).extracting(Item::title).containsExactly("Мост");
    assertThat(visit.after().failing()).isFalse();
  }

  @Test
  void whatIsSmallPackedAndLargeUnpackedIsLeft() throws IOException {
    byte[] bomb = packed("gzip", rss("0".repeat(900_000)));
    URI url = one.on("/rss", exchange -> FeedServer.answer(exchange, bomb));

    assertThat(bomb.length).isLessThan(10_000);
    assertThat(visit(url).after().reason()).isEqualTo("large 100000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip"})
  void aConnectionCutAfterWholeItemsKeepsThem(String packing) throws IOException {
    String whole = rss("Мост", "Порт", "х".repeat(4_000));
    byte[] all = packed(packing, whole);
    byte[] some = Arrays.copyOf(all, all.length - (packing.equals("plain") ? 2_000 : 12));
    URI url = one.on("/rss", exchange -> one.cut(exchange, some));

    Visit visit = visit(url);

    assertThat(visit.items()).extracting(Item::title).contains("Мост", "Порт");
    assertThat(visit.after().reason()).isEqualTo("cut");
    assertThat(Duration.between(NOW, visit.after().due()))
        .isLessThanOrEqualTo(EVERY.multipliedBy(3));
  }

  @Test
  void aConnectionCutBeforeAnItemIsAFault() {
    URI url = one.on("/rss", exchange -> one.cut(exchange, "<rss><chan".getBytes(UTF_8)));

    assertThat(visit(url).after().reason()).isEqualTo("broken");
  }

  @Test
  void aCookieIsGivenBackToWhoGaveItWithinOneVisit() {
    URI end = two.serve("/other", rss("Мост"));
    URI url =
        one.on(
            "/rss",
            exchange -> {
              boolean known = exchange.getRequestHeaders().containsKey("Cookie");
              FeedServer.answer(
                  exchange,
                  302,
                  "",
                  "Set-Cookie",
                  "seen=1; Path=/",
                  "Location",
                  known ? end.toString() : "/rss");
            });
    // another name of the same machine, so that it is another host
    String host = url.toString().replace("127.0.0.1", "localhost");

    Visit first = visit(URI.create(host));
    visit(URI.create(host));

    assertThat(first.items()).hasSize(1);
    assertThat(header(one, 1, "Cookie")).isEqualTo("seen=1");
    assertThat(one.requests().get(2)).doesNotContainKey("Cookie");
    assertThat(two.requests()).noneMatch(headers -> headers.containsKey("Cookie"));
  }

  @Test
  void linksAreRelativeToWhereTheDocumentCameFrom() {
    URI end = two.serve("/deep/rss", rss("Мост").replace("</item>", "<link>n/1</link></item>"));

    Visit visit = visit(redirect("/go", 302, end));

    assertThat(visit.items()).extracting(Item::link).containsExactly(two.url("/deep/n/1") + "");
  }

  @Test
  void aMoveForGoodIsCountedVisitByVisit() {
    URI end = two.serve("/rss", rss("Мост"));
    URI middle = redirect("/middle", 308, end);
    Feed feed = feed(redirect("/go", 301, middle));

    FeedState state = FeedState.unvisited("f", NOW);
    for (int visit = 1; visit <= 3; visit++) {
      state = reader.visit(feed, state).after();
      assertThat(state.move()).isEqualTo(new Move(end.toString(), visit));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 307})
  void oneRedirectForTheTimeBeingMakesItNoMove(int status) {
    URI end = two.serve("/rss", rss("Мост"));
    URI middle = redirect("/middle", status, end);

    assertThat(visit(redirect("/go", 301, middle)).after().move()).isEqualTo(Move.NONE);
  }

  @Test
  void aMoveToWhatIsNoFeedIsNone() {
    URI end = two.serve("/sold", "<html><body>This name is for sale</body></html>");

    FeedState after = visit(redirect("/go", 301, end)).after();

    assertThat(after.move()).isEqualTo(Move.NONE);
    assertThat(after.failing()).isTrue();
  }

  @Test
  void headersAndLoginAreForTheFeedsOwnServerAlone() {
    URI end = two.serve("/rss", rss("Мост"));
    FeedAccess access =
        new FeedAccess(
            Map.of("User-Agent", "Reader 1", "Cookie", "${JAR}", "X-Key", "k"), "me:${PASS}", "");
    URI start = redirect("/go", 302, URI.create(end.toString().replace("127.0.0.1", "localhost")));

    Visit visit = reader.visit(feed(start, access), FeedState.unvisited("f", NOW));

    assertThat(visit.items()).hasSize(1);
    assertThat(header(one, 0, "User-agent")).isEqualTo("Reader 1");
    assertThat(header(one, 0, "Cookie")).isEqualTo("sub=1");
    assertThat(header(one, 0, "X-key")).isEqualTo("k");
    assertThat(header(one, 0, "Authorization")).isEqualTo("Basic bWU6czNjcmV0");
    assertThat(two.requests().get(0)).doesNotContainKeys("Cookie", "X-key", "Authorization");
    assertThat(header(two, 0, "User-agent")).startsWith("Didbon/");
  }

  @Test
  void aFeedWhoseVariableIsNotSetSaysWhich() {
    FeedAccess access = new FeedAccess(Map.of(), "me:${FORGOTTEN}", "");
    URI url = one.serve("/rss", rss("Мост"));

    Visit visit = reader.visit(feed(url, access), FeedState.unvisited("f", NOW));

    assertThat(visit.after().reason()).isEqualTo("variable FORGOTTEN");
    assertThat(one.requests()).isEmpty();
  }

  @Test
  void aServerThatNamesADateIsLeftAloneUntilThen() {
    URI url =
        one.on(
            "/rss",
            exchange ->
                FeedServer.answer(
                    exchange, 503, "", "Retry-After", "Mon, 08 Apr 2024 15:00:00 GMT"));

    assertThat(visit(url).after().due()).isAfterOrEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  private URI redirect(String path, int status, URI to) {
    return one.on(
        path, exchange -> FeedServer.answer(exchange, status, "", "Location", to.toString()));
  }

  private Visit visit(URI url) {
    return reader.visit(feed(url), FeedState.unvisited("f", NOW));
  }

  private static Feed feed(URI url) {
    return feed(url, FeedAccess.NONE);
  }

  private static Feed feed(URI url, FeedAccess access) {
    return new Feed("f", "", url, "", "", EVERY, false, access);
  }

  private static String header(FeedServer server, int request, String name) {
    return server.requests().get(request).getOrDefault(name, List.of("")).get(0);
  }

  private static byte[] packed(String how, String text) throws IOException {
    byte[] plain = text.getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (how) {
      case "gzip", "junk", "twice" -> fill(new GZIPOutputStream(bytes), plain);
      case "zlib" -> fill(new DeflaterOutputStream(bytes), plain);
      case "raw" -> fill(new DeflaterOutputStream(bytes, new Deflater(9, true)), plain);
      case "members" -> {
        fill(new GZIPOutputStream(bytes), Arrays.copyOf(plain, 40));
        fill(new GZIPOutputStream(bytes), Arrays.copyOfRange(plain, 40, plain.length));
      }
      default -> bytes.write(plain);
    }
    if (how.equals("junk")) {
      bytes.write(new byte[] {9, 9, 9});
    }
    if (how.equals("twice")) {
      byte[] once = bytes.toByteArray();
      bytes.reset();
      fill(new GZIPOutputStream(bytes), once);
    }
    return bytes.toByteArray();
  }

  private static void fill(OutputStream out, byte[] bytes) throws IOException {
    try (out) {
      out.write(bytes);
    }
  }

  private static String rss(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append("<item><guid>").append(title).append("</guid><title>").append(title);
      items.append("</title></item>");
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Весть</title>"
        + items
        + "</channel></rss>";
  }
}
