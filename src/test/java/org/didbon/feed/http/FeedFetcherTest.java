package org.didbon.feed.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.ProxyRules;
import org.didbon.feed.ProxyServer;
import org.didbon.feed.http.FetchResult.FetchOutcome;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.ScriptedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a visit comes to nothing has its own name. */
class FeedFetcherTest {

  private static final FeedSettings BRIEF =
      new FeedSettings(Duration.ofMillis(1_500), 1_000, 1, 1, Duration.ZERO, Duration.ZERO, true);

  private static final byte[] NO_TLS = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII);

  private final FeedServer server = new FeedServer();
  private final FeedFetcher fetcher =
      new FeedFetcher(BRIEF, Surroundings.NONE, new TestClock(Instant.EPOCH));

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://outlet.example/rss, address",
    "http://nobody.invalid/rss, host",
    "http://127.0.0.1:1/rss, closed",
    "SERVER/hang, slow",
    "SERVER/circle, circle"
  })
  void eachFaultHasItsName(String written, String reason) {
    server.on("/hang", server::hang);
    server.on("/circle", exchange -> FeedServer.answer(exchange, 302, "", "Location", "/circle"));
    URI url = URI.create(written.replace("SERVER/", server.url("/").toString()));

    FetchResult result = fetcher.fetch(Errand.to(url));

    assertThat(result.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(result.reason()).isEqualTo(reason);
    assertThat(result.address()).isEqualTo(url);
    assertThat(result.status()).isZero();
  }

  @Test
  void aServerThatHangsUpWithoutAWordIsBroken() throws IOException {
    try (ScriptedServer mute = new ScriptedServer(new byte[0])) {
      URI url = URI.create("http://127.0.0.1:" + mute.port() + "/rss");

      assertThat(fetcher.fetch(Errand.to(url)).reason()).isEqualTo("broken");
    }
  }

  /** OkHttp throws it without saying so: uncaught it ends the thread that visits. */
  @Test
  void anInterruptWhileItConnectsIsNoFaultOfTheServer() {
    AtomicInteger asked = new AtomicInteger();
    UnaryOperator<String> variables =
        name -> {
          if (asked.incrementAndGet() == 2) { // the first asks whether it is there at all
            Thread.currentThread().interrupt();
          }
          return "news";
        };
    FeedAccess access = new FeedAccess(Map.of("X-Desk", "${DESK}"), "", "");
    URI url = server.url("/rss");
    try (FeedFetcher stopped =
        new FeedFetcher(
            BRIEF,
            new Surroundings("development", ProxyRules.NONE, variables),
            new TestClock(Instant.EPOCH))) {

      FetchResult result = stopped.fetch(new Errand(url, "", "", "", access));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(result.reason()).isEqualTo("stopped");
    }
  }

  @Test
  void aServerThatSpeaksNoTlsHasNoCertificate() throws IOException {
    try (ScriptedServer plain = new ScriptedServer(NO_TLS)) {
      URI url = URI.create("https://127.0.0.1:" + plain.port() + "/rss");

      assertThat(fetcher.fetch(Errand.to(url)).reason()).isEqualTo("certificate");
    }
  }

  @Test
  void aPrivateAddressIsNotAskedUnlessItMayBe() {
    try (FeedFetcher careful =
        new FeedFetcher(FeedSettings.DEFAULT, Surroundings.NONE, new TestClock(Instant.EPOCH))) {
      assertThat(careful.fetch(Errand.to(server.serve("/rss", "x"))).reason()).isEqualTo("private");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aHeaderThatCannotBeSentIsTheOperatorsToMend() {
    FeedAccess access = new FeedAccess(Map.of("X-Desk", "стол"), "", "");
    URI url = server.serve("/rss", "x");

    FetchResult result = fetcher.fetch(new Errand(url, "", "", "", access));

    assertThat(result.reason()).isEqualTo("variable headers");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whoIsStoppedWhileHeWaitsForAHostAsksNothing() {
    URI url = server.serve("/rss", "x");
    Thread.currentThread().interrupt();

    FetchResult result = fetcher.fetch(Errand.to(url));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.reason()).isEqualTo("stopped");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aHostIsFreeAgainAfterAVisitThatFailed() {
    URI hangs = server.on("/hang", server::hang);
    URI url = server.serve("/rss", "x");

    fetcher.fetch(Errand.to(hangs));

    assertThat(fetcher.fetch(Errand.to(url)).outcome()).isEqualTo(FetchOutcome.FRESH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me:s3cret"})
  void aTunnelIsAskedForOnceAndWithTheLogin(String login) throws IOException {
    try (ScriptedServer plain = new ScriptedServer(NO_TLS);
        ProxyServer proxy = new ProxyServer(false, login, Map.of("blocked.test", "127.0.0.1"))) {
      String reason = through(proxy.address(), "https://blocked.test:" + plain.port() + "/rss");

      // only who came through the tunnel can know that nobody behind it speaks TLS; what stands
      // there may also hang up first
      assertThat(reason).isIn("certificate", "broken");
      assertThat(proxy.asked()).containsExactly("CONNECT blocked.test:" + plain.port());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me:guessed@"})
  void aTunnelThatIsRefusedIsTheProxysFault(String login) {
    try (ProxyServer proxy = new ProxyServer(false, "me:s3cret", Map.of())) {
      String address = proxy.address().replace("me:s3cret@", login);

      String reason = through(address, "https://127.0.0.1:" + proxy.port() + "/rss");

      assertThat(reason).isEqualTo("proxy http://127.0.0.1:" + proxy.port());
      assertThat(proxy.asked()).allMatch(line -> line.startsWith("407 "));
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.1 502 Bad Gateway, proxy", "HTTP/1.1 403 Forbidden, proxy"})
  void aProxyThatMakesNoTunnelIsTold(String answer, String kind) throws IOException {
    byte[] head = (answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(US_ASCII);
    try (ScriptedServer proxy = new ScriptedServer(head)) {
      String reason = through("http://127.0.0.1:" + proxy.port(), "https://blocked.test/rss");

      assertThat(reason).startsWith(kind + " http://127.0.0.1:");
    }
  }

  @Test
  void aPlainRequestTellsTheProxyItsLoginAtOnce() {
    try (ProxyServer proxy = new ProxyServer(false, "me:s3cret", Map.of())) {
      String url = server.serve("/rss", "x").toString();

      assertThat(through(proxy.address(), url)).isEmpty();
      assertThat(proxy.asked()).containsExactly("GET " + url);
    }
  }

  @Test
  void aProxyWithoutLoginIsToldNone() throws IOException {
    byte[] head = "HTTP/1.1 204 x\r\n\r\n".getBytes(US_ASCII);
    try (ScriptedServer proxy = new ScriptedServer(head)) {
      through("http://127.0.0.1:" + proxy.port(), "http://blocked.test/rss");
      fetcher.close();

      assertThat(new String(proxy.heard(), US_ASCII)).doesNotContain("Proxy-Authorization");
    }
  }

  private String through(String proxy, String url) {
    FeedAccess access = new FeedAccess(Map.of(), "", proxy);
    return fetcher.fetch(new Errand(URI.create(url), "", "", "", access)).reason();
  }
}
