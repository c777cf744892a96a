package org.didbon.feed.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.http.FetchResult.FetchOutcome;

/** Makes a result of what a server answered. */
final class ServerAnswer {

  private static final int CHUNK = 64 * 1024;
  private static final int NOT_MODIFIED = 304;

  private ServerAnswer() {}

  /**
   * Reads the answer that is no redirect.
   *
   * @param moved whether all redirects to it were for good, and there was one at least
   * @throws IOException if nothing of a body came
   */
  static FetchResult read(Response response, boolean moved, FeedSettings settings, Clock clock)
      throws IOException {
    if (response.code() == NOT_MODIFIED && wasAsked(response)) {
      return result(FetchOutcome.UNCHANGED, ByteString.EMPTY, 0, "", response, moved);
    }
    if (!response.isSuccessful()) {
      return failed(response, refusal(response.code()), RetryAfter.of(response, clock));
    }
    ResponseBody body = response.body();
    if (body == null) {
      return failed(response, FeedFault.of(Kind.EMPTY), Duration.ZERO);
    }
    long most = settings.maxBytes();
    Buffer bytes = new Buffer();
    String cut = fill(bytes, body.source(), most);
    if (bytes.size() > most) {
      return failed(response, FeedFault.of(Kind.LARGE, most), Duration.ZERO);
    }
    try {
      long received = bytes.size();
      String encoding = response.header("Content-Encoding", "");
      Packed.Content content = Packed.unpacked(bytes.readByteString(), encoding, most);
      boolean inside = cut.isEmpty() && !content.whole();
      String reason = inside ? FeedFault.of(Kind.BROKEN) : cut;
      return result(FetchOutcome.FRESH, content.bytes(), received, reason, response, moved);
    } catch (Packed.TooLargeException e) {
      return failed(response, FeedFault.of(Kind.LARGE, most), Duration.ZERO);
    }
  }

  static FetchResult failed(Response response, String reason, Duration pause) {
    return FetchResult.failed(response.request().url().uri(), response.code(), reason, pause);
  }

  /** What is not asked whether it changed cannot say that it has not. */
  private static boolean wasAsked(Response response) {
    return response.request().header("If-None-Match") != null
        || response.request().header("If-Modified-Since") != null;
  }

  /** Why not all came, {@code ""} if it did; a little more than {@code most} at the most. */
  private static String fill(Buffer bytes, BufferedSource source, long most) throws IOException {
    try {
      while (bytes.size() <= most && source.read(bytes, CHUNK) >= 0) {}
      return "";
    } catch (IOException e) {
      if (bytes.size() == 0) {
        throw e;
      }
      return FeedFault.of(e instanceof InterruptedIOException ? Kind.SLOW : Kind.BROKEN);
    }
  }

  private static FetchResult result(
      FetchOutcome outcome,
      ByteString body,
      long received,
      String reason,
      Response response,
      boolean moved) {
    return new FetchResult(
        outcome,
        response.code(),
        body,
        response.header("Content-Type", ""),
        UsableValidator.of(response.header("ETag", "")),
        UsableValidator.of(response.header("Last-Modified", "")),
        response.request().url().uri(),
        moved,
        maxAge(response),
        received,
        response.headers("Link"),
        reason);
  }

  private static String refusal(int code) {
    Kind kind =
        switch (code) {
          case 401, 403 -> Kind.REFUSED;
          case 404 -> Kind.MISSING;
          case 407 -> Kind.PROXY;
          case 410 -> Kind.GONE;
          case 429 -> Kind.OFTEN;
          default -> code >= 500 ? Kind.TROUBLE : Kind.STATUS;
        };
    return FeedFault.of(kind, code);
  }

  private static Duration maxAge(Response response) {
    int seconds = response.cacheControl().maxAgeSeconds();
    return response.cacheControl().noCache() || seconds < 0
        ? Duration.ZERO
        : Duration.ofSeconds(seconds);
  }
}
