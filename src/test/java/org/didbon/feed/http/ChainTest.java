package org.didbon.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.didbon.domain.FeedAccess;
import org.didbon.feed.http.FetchResult.FetchOutcome;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where redirects lead, and who is told what on the way. */
class ChainTest {

  private final FeedServer server = new FeedServer();
  private final FeedFetcher fetcher =
      new FeedFetcher(
          FeedSettings.DEFAULT.withPrivateAddresses(),
          Surroundings.NONE,
          new TestClock(Instant.parse("2024-04-08T12:00:00Z")));

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "301, true",
    "308, true",
    "301 308, true",
    "308 301, true",
    "300, false",
    "302, false",
    "303, false",
    "307, false",
    "301 302, false",
    "302 301, false",
    "308 307 301, false"
  })
  void aMoveIsForGoodIfEveryStepWas(String steps, boolean moved) {
    FetchResult result = fetcher.fetch(Errand.to(chain(steps)));

    assertThat(result.outcome()).isEqualTo(FetchOutcome.FRESH);
    assertThat(result.address()).isEqualTo(server.url("/end"));
    assertThat(result.moved()).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({"20, ''", "21, circle"})
  void twentyRedirectsAreFollowed(int count, String reason) {
    URI start = chain("302 ".repeat(count).strip());

    assertThat(fetcher.fetch(Errand.to(start)).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "300, NONE, status 300",
    "301, NONE, lost 301",
    "302, '', lost 302",
    "307, mailto:desk@outlet.example, lost 307",
    "305, /end, status 305",
    "304, /end, status 304"
  })
  void anAnswerThatLeadsNowhereIsTold(int status, String location, String reason) {
    URI start =
        server.on(
            "/start",
            exchange -> {
              String[] headers =
                  location.equals("NONE") ? new String[0] : new String[] {"Location", location};
              FeedServer.answer(exchange, status, "", headers);
            });

    FetchResult result = fetcher.fetch(Errand.to(start));

    assertThat(result.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.reason()).isEqualTo(reason);
  }

  @Test
  void nobodyElsesLoginOrMarkIsTakenFromARedirect() {
    URI end = server.serve("/end", "x");
    String written = end.toString().replace("//", "//spy:pass@") + "#mark";
    URI start = server.on("/start", exchange -> answer(exchange, 302, written));

    assertThat(fetcher.fetch(Errand.to(start)).address()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/, http://a.example/x, true",
    "http://a.example/, https://a.example/x, true",
    "https://a.example/, https://a.example/x, true",
    "https://a.example/, http://a.example/x, false",
    "http://a.example/, http://www.a.example/x, false",
    "http://a.example/, https://www.a.example/x, false",
    "http://a.example/, http://a.example:8080/x, false",
    "http://a.example/, https://a.example:8443/x, false",
    "http://a.example:8080/, http://a.example:8080/x, true",
    "http://a.example:8080/, http://a.example/x, false",
    "http://a.example:8080/, https://a.example:8080/x, false",
    "http://a.example:8080/, https://a.example/x, false",
    "https://a.example:8443/, https://a.example:8443/x, true",
    "https://a.example:8443/, https://a.example/x, false"
  })
  void whatIsForAServerIsForItAloneAndNeverLessSafe(String named, String asked, boolean told) {
    assertThat(Chain.isOwn(HttpUrl.get(named), HttpUrl.get(asked))).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "me:s3cret, Basic bWU6czNjcmV0",
    "me:, Basic bWU6",
    ":s3cret, Basic OnMzY3JldA==",
    "me, ''",
    "'', ''"
  })
  void aLoginHasAColon(String login, String sent) {
    URI end = server.serve("/end", "x");

    fetcher.fetch(new Errand(end, "", "", "", new FeedAccess(Map.of(), login, "")));

    assertThat(String.join("", server.requests().get(0).getOrDefault("Authorization", List.of(""))))
        .isEqualTo(sent);
  }

  /** Redirects with the statuses that {@code steps} names, and a document behind them. */
  private URI chain(String steps) {
    server.serve("/end", "x");
    String[] statuses = steps.isEmpty() ? new String[0] : steps.split(" ");
    URI next = server.url("/end");
    for (int i = statuses.length - 1; i >= 0; i--) {
      int status = Integer.parseInt(statuses[i]);
      String to = next.toString();
      next = server.on("/step-" + i + "-", exchange -> answer(exchange, status, to));
    }
    return next;
  }

  private static void answer(HttpExchange exchange, int status, String location)
      throws IOException {
    FeedServer.answer(exchange, status, "", "Location", location);
  }
}
