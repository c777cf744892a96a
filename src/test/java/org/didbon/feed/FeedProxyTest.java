package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.Surroundings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds through proxies that are really there. */
class FeedProxyTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>За рекой</title>"
          + "</item></channel></rss>";

  private final FeedServer server = new FeedServer();
  private final URI served = server.serve("/rss", RSS);

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"false, ''", "false, me:s3cret", "true, ''", "true, me:s3cret"})
  void aSiteThatOnlyTheProxyKnowsIsRead(boolean socks, String login) {
    try (ProxyServer proxy = new ProxyServer(socks, login, Map.of("blocked.test", "127.0.0.1"))) {
      URI url = URI.create("http://blocked.test:" + served.getPort() + "/rss");

      Visit visit = visit(url, proxy.address(), FeedSettings.DEFAULT, name -> "");

      assertThat(visit.items()).extracting(Item::title).containsExactly("За рекой");
      assertThat(proxy.asked())
          .contains(socks ? "SOCKS blocked.test:" + served.getPort() : "GET " + url);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatTheProxyRefusesIsTheProxysFault(boolean socks) {
    try (ProxyServer proxy = new ProxyServer(socks, "me:s3cret", Map.of())) {
      String wrong = proxy.address().replace("s3cret", "guessed");

      Visit visit = visit(served, wrong, FeedSettings.DEFAULT.withPrivateAddresses(), name -> "");

      assertThat(visit.after().reason()).startsWith("proxy ").doesNotContain("guessed");
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9", "socks5://127.0.0.1:9"})
  void aProxyThatIsNotThereIsTold(String proxy) {
    Visit visit = visit(served, proxy, FeedSettings.DEFAULT.withPrivateAddresses(), name -> "");

    assertThat(visit.after().reason()).isEqualTo("proxy " + proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "false, http://127.0.0.1:PORT/rss",
    "false, http://localhost:PORT/rss",
    "false, http://2130706433:PORT/rss",
    "false, http://[::ffff:127.0.0.1]:PORT/rss",
    "false, http://10.0.0.7/rss",
    "false, http://printer/rss",
    "false, http://nas.local/rss",
    "false, http://0177.0.0.1:PORT/rss",
    "false, http://0x7f.0.0.1:PORT/rss",
    "false, http://127.0.0.1.:PORT/rss",
    "true, http://0177.0.0.1:PORT/rss",
    "true, http://0x7f.1:PORT/rss",
    "true, http://127.0.0.1:PORT/rss",
    "true, http://localhost:PORT/rss",
    "true, http://metadata.internal/rss",
    "true, http://169.254.169.254/rss",
    "true, http://[fd00::1]/rss"
  })
  void privateAddressesStayRefusedThroughAProxy(boolean socks, String address) {
    try (ProxyServer proxy = new ProxyServer(socks, "", Map.of())) {
      URI url = URI.create(address.replace("PORT", Integer.toString(served.getPort())));

      Visit visit = visit(url, proxy.address(), FeedSettings.DEFAULT, name -> "");

      assertThat(visit.after().reason()).isEqualTo("private");
      assertThat(proxy.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRedirectToAPrivateAddressIsRefusedThroughAProxyToo(boolean socks) {
    server.on("/go", exchange -> FeedServer.answer(exchange, 302, "", "Location", "" + served));
    try (ProxyServer proxy = new ProxyServer(socks, "", Map.of("news.test", "127.0.0.1"))) {
      URI url = URI.create("http://news.test:" + served.getPort() + "/go");

      Visit visit = visit(url, proxy.address(), FeedSettings.DEFAULT, name -> "");

      assertThat(visit.after().reason()).isEqualTo("private");
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** As NO_PROXY says of this machine on most hosts. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRedirectPastTheProxyReachesNothingPrivateEither(boolean socks) {
    server.on("/go", exchange -> FeedServer.answer(exchange, 302, "", "Location", "" + served));
    try (ProxyServer proxy = new ProxyServer(socks, "", Map.of("news.test", "127.0.0.1"))) {
      ProxyAddress way = ProxyAddress.read(proxy.address()).orElseThrow();
      ProxyRules rules = new ProxyRules(way, way, ProxyRules.THIS_MACHINE);
      Surroundings around = new Surroundings("1", rules, name -> "");
      URI url = URI.create("http://news.test:" + served.getPort() + "/go");

      try (FeedReader reader = new FeedReader(FeedSettings.DEFAULT, around, new TestClock(NOW))) {
        Visit visit = reader.visit(feed(url, ""), FeedState.unvisited("f", NOW));

        assertThat(visit.after().reason()).isEqualTo("private");
      }
      assertThat(proxy.asked()).hasSize(1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aFeedsOwnProxyComesFromTheEnvironmentAndBeforeTheOneOfAll() {
    try (ProxyServer all = new ProxyServer(false, "", Map.of());
        ProxyServer own = new ProxyServer(true, "me:s3cret", Map.of());
        FeedReader reader =
            new FeedReader(
                FeedSettings.DEFAULT.withPrivateAddresses(),
                new Surroundings(
                    "1",
                    ProxyRules.always(ProxyAddress.read(all.address()).orElseThrow()),
                    name -> name.equals("WAY_OUT") ? own.address() : ""),
                new TestClock(NOW))) {
      reader.visit(feed(served, "${WAY_OUT}"), FeedState.unvisited("f", NOW));
      reader.visit(feed(served, "direct"), FeedState.unvisited("f", NOW));
      assertThat(own.asked()).hasSize(1);
      assertThat(all.asked()).isEmpty();

      reader.visit(feed(served, ""), FeedState.unvisited("f", NOW));

      assertThat(all.asked()).hasSize(1);
      assertThat(server.requests()).hasSize(3);
    }
  }

  private static Visit visit(
      URI url,
      String proxy,
      FeedSettings settings,
      java.util.function.UnaryOperator<String> variables) {
    Surroundings around = new Surroundings("1", ProxyRules.NONE, variables);
    try (FeedReader reader = new FeedReader(settings, around, new TestClock(NOW))) {
      return reader.visit(feed(url, proxy), FeedState.unvisited("f", NOW));
    }
  }

  private static Feed feed(URI url, String proxy) {
    return new Feed(
        "f", "", url, "", "", Duration.ofMinutes(10), false, new FeedAccess(Map.of(), "", proxy));
  }
}
