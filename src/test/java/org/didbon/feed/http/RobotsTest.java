package org.didbon.feed.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site lets robots read, and how long it is believed (RFC 9309). */
class RobotsTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");

  private final FeedServer server = new FeedServer();
  private final TestClock clock = new TestClock(NOW);
  private final FeedFetcher fetcher =
      new FeedFetcher(FeedSettings.DEFAULT.withPrivateAddresses(), Surroundings.NONE, clock);
  private final Robots robots = new Robots(fetcher, clock);

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @Test
  void aSitesRulesAreKept() {
    server.serve(
        "/robots.txt", "User-agent: didbon\nDisallow: /closed\n\nUser-agent: *\nDisallow: /");

    assertThat(robots.allow(server.url("/open"))).isTrue();
    assertThat(robots.allow(server.url("/closed/1"))).isFalse();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400, true", "404, true", "499, true", "500, false", "503, false", "304, false"})
  void aSiteWithoutRulesAllowsAllAndOneInTroubleNothing(int status, boolean allowed) {
    server.on("/robots.txt", exchange -> FeedServer.answer(exchange, status, ""));

    assertThat(robots.allow(server.url("/page"))).isEqualTo(allowed);
  }

  @Test
  void rulesOfWhichAPartCameAreNone() {
    server.on(
        "/robots.txt",
        exchange -> server.cut(exchange, "User-agent: *\nAllow: /\n".getBytes(UTF_8)));

    assertThat(robots.allow(server.url("/page"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"404, PT12H", "500, PT15M"})
  void aSiteIsAskedAgainAfterHoursAndOneInTroubleAfterMinutes(int status, Duration kept) {
    server.on("/robots.txt", exchange -> FeedServer.answer(exchange, status, ""));
    URI page = server.url("/page");

    robots.allow(page);
    clock.set(NOW.plus(kept).minusSeconds(1));
    robots.allow(page);
    assertThat(server.requests()).hasSize(1);

    clock.set(NOW.plus(kept).plusSeconds(1));
    robots.allow(page);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aHostThatWasTooSlowRestsForTenMinutes() {
    RestingHosts resting = new RestingHosts(clock);
    assertThat(resting.rests("a.example")).isFalse();

    resting.rest("a.example");

    assertThat(resting.rests("a.example")).isTrue();
    assertThat(resting.rests("b.example")).isFalse();
    clock.set(NOW.plus(Duration.ofMinutes(11)));
    assertThat(resting.rests("a.example")).isFalse();
  }
}
