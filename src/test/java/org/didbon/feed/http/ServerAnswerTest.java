package org.didbon.feed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.didbon.feed.http.FetchResult.FetchOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of each answer that a server gives. */
class ServerAnswerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-04-08T12:00:00Z"), ZoneOffset.UTC);
  private static final int MOST = 1_000;
  private static final FeedSettings SETTINGS =
      new FeedSettings(
          Duration.ofSeconds(5), MOST, 1, 1, Duration.ofHours(1), Duration.ofHours(1), false);

  @ParameterizedTest
  @CsvSource({
    "304, status 304",
    "400, status 400",
    "401, refused 401",
    "403, refused 403",
    "404, missing 404",
    "407, proxy 407",
    "410, gone 410",
    "429, often 429",
    "499, status 499",
    "500, trouble 500",
    "503, trouble 503"
  })
  void eachRefusalHasItsReason(int status, String reason) throws IOException {
    FetchResult result = read(answer(status, "x"), false);

    assertThat(result.outcome()).isEqualTo(FetchOutcome.FAILED);
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.reason()).isEqualTo(reason);
    assertThat(result.body()).isEqualTo(ByteString.EMPTY);
  }

  @ParameterizedTest
  @CsvSource({"If-None-Match", "If-Modified-Since"})
  void whatWasAskedWhetherItChangedMaySayThatItHasNot(String header) throws IOException {
    Response response =
        answer(304, "")
            .request(request().newBuilder().header(header, "x").build())
            .header("Cache-Control", "max-age=90")
            .build();

    FetchResult result = ServerAnswer.read(response, true, SETTINGS, CLOCK);

    assertThat(result.outcome()).isEqualTo(FetchOutcome.UNCHANGED);
    assertThat(result.moved()).isTrue();
    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @CsvSource({
    "max-age=90, 90",
    "max-age=0, 0",
    "'max-age=90, no-cache', 0",
    "no-cache, 0",
    "public, 0",
    "'', 0"
  })
  void aFreshAnswerAsksForTheTimeThatItStaysFresh(String told, long seconds) throws IOException {
    FetchResult result = read(answer(200, "x").header("Cache-Control", told), false);

    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 120",
    "' 7 ', 7",
    "999999999, 999999999",
    "9999999999, 0",
    "-5, 0",
    "soon, 0",
    "'Mon, 08 Apr 2024 12:01:30 GMT', 90",
    "'Mon, 08 Apr 2024 11:59:00 GMT', 0"
  })
  void aRefusalAsksForTheTimeToStayAway(String told, long seconds) throws IOException {
    FetchResult result = read(answer(503, "").header("Retry-After", told), false);

    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void aFreshAnswerIsToldAsItWasServed() throws IOException {
    FetchResult result =
        read(
            answer(200, "<rss/>")
                .header("ETag", "\"5\"")
                .header("Last-Modified", "Mon, 08 Apr 2024")
                .header("Content-Type", "text/xml; charset=x"),
            true);

    assertThat(result.outcome()).isEqualTo(FetchOutcome.FRESH);
    assertThat(result.body()).isEqualTo(ByteString.encodeUtf8("<rss/>"));
    assertThat(result.etag()).isEqualTo("\"5\"");
    assertThat(result.lastModified()).isEqualTo("Mon, 08 Apr 2024");
    assertThat(result.contentType()).isEqualTo("text/xml; charset=x");
    assertThat(result.address()).hasToString("https://outlet.example/rss");
    assertThat(result.moved()).isTrue();
    assertThat(result.reason()).isEmpty();
  }

  @Test
  void asManyBytesAsAreAllowedAreReadAndNoneMore() throws IOException {
    assertThat(read(answer(200, "x".repeat(MOST)), false).body().size()).isEqualTo(MOST);
    assertThat(read(answer(200, "x".repeat(MOST + 1)), false).reason()).isEqualTo("large 1000");
  }

  @Test
  void whatCameBeforeAServerBrokeOffIsKeptWithTheReason() throws IOException {
    Response broken = answer(200, "").body(breaking("<rss>", new IOException("reset"))).build();
    Response slow =
        answer(200, "").body(breaking("<rss>", new InterruptedIOException("timeout"))).build();

    FetchResult first = ServerAnswer.read(broken, false, SETTINGS, CLOCK);
    FetchResult second = ServerAnswer.read(slow, false, SETTINGS, CLOCK);

    assertThat(first.reason()).isEqualTo("broken");
    assertThat(second.reason()).isEqualTo("slow");
    assertThat(second.outcome()).isEqualTo(FetchOutcome.FRESH);
    assertThat(second.body()).isEqualTo(ByteString.encodeUtf8("<rss>"));
  }

  @Test
  void aServerThatBrokeOffBeforeTheFirstByteBroughtNothing() {
    Response response = answer(200, "").body(breaking("", new IOException("reset"))).build();

    assertThatThrownBy(() -> ServerAnswer.read(response, false, SETTINGS, CLOCK))
        .isInstanceOf(IOException.class)
        .hasMessage("reset");
  }

  @ParameterizedTest
  @CsvSource({"'a b', 'a b'", "'\"~\"', '\"~\"'", "'tab\there', ''", "'d\u007fl', ''", "'é', ''"})
  void aValidatorIsKeptOnlyIfItCanBeSentBack(String written, String kept) {
    assertThat(UsableValidator.of(written)).isEqualTo(kept);
    assertThat(UsableValidator.of("x".repeat(1_024))).hasSize(1_024);
    assertThat(UsableValidator.of("x".repeat(1_025))).isEmpty();
  }

  private static FetchResult read(Response.Builder answer, boolean moved) throws IOException {
    return ServerAnswer.read(answer.build(), moved, SETTINGS, CLOCK);
  }

  private static Request request() {
    return new Request.Builder().url(HttpUrl.get("https://outlet.example/rss")).build();
  }

  private static Response.Builder answer(int status, String body) {
    return new Response.Builder()
        .request(request())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .body(ResponseBody.create(body, null));
  }

  /** A body of which some comes before the connection breaks. */
  private static ResponseBody breaking(String some, IOException fault) {
    Buffer left = new Buffer().writeUtf8(some);
    Source source =
        new Source() {
          @Override
          public long read(Buffer sink, long count) throws IOException {
            if (left.size() == 0) {
              throw fault;
            }
            return left.read(sink, count);
          }

          @Override
          public Timeout timeout() {
            return Timeout.NONE;
          }

          @Override
          public void close() {}
        };
    return ResponseBody.create(Okio.buffer(source), null, -1);
  }
}
