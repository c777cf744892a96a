package org.didbon.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.FetchResult.Outcome;
import org.didbon.feed.SafeSockets.PrivateAddressException;

/** Fetches documents politely, and survives whatever servers do. Thread-safe. */
final class FeedFetcher implements AutoCloseable {

  private static final String USER_AGENT = "Didbon/0.1 (news alert bot; polls feeds)";
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
  private static final int CHUNK = 64 * 1024;
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;

  private final FeedSettings settings;
  private final Clock clock;
  private final OkHttpClient client;
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  FeedFetcher(FeedSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(
                settings.allowPrivateAddresses() ? SocketFactory.getDefault() : new SafeSockets())
            // a proxy would do the look-up itself, past our address check
            .proxy(Proxy.NO_PROXY)
            .callTimeout(settings.timeout())
            .connectTimeout(settings.timeout())
            .readTimeout(settings.timeout())
            .retryOnConnectionFailure(true)
            .dispatcher(new Dispatcher())
            .connectionPool(new ConnectionPool(settings.maxRequests(), 30, TimeUnit.SECONDS))
            .build();
  }

  /**
   * One visit.
   *
   * @param etag of the last visit, {@code ""} if none
   * @param lastModified likewise
   */
  FetchResult fetch(URI url, String etag, String lastModified) {
    Request request;
    try {
      Request.Builder builder =
          new Request.Builder()
              .url(url.toString())
              .header("User-Agent", USER_AGENT)
              .header("Accept", ACCEPT);
      if (!etag.isEmpty()) {
        builder.header("If-None-Match", etag);
      }
      if (!lastModified.isEmpty()) {
        builder.header("If-Modified-Since", lastModified);
      }
      request = builder.build();
    } catch (IllegalArgumentException e) {
      return failed(FeedFault.of(Kind.ADDRESS), Duration.ZERO);
    }
    return polite(request);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** At most so many calls to one host at once; the caller bounds how many there are in all. */
  private FetchResult polite(Request request) {
    Semaphore host =
        hosts.computeIfAbsent(
            request.url().host(), name -> new Semaphore(settings.maxRequestsPerHost(), true));
    try {
      if (!host.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        return failed(FeedFault.of(Kind.BUSY), Duration.ZERO);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(FeedFault.of(Kind.STOPPED), Duration.ZERO);
    }
    try (Response response = client.newCall(request).execute()) {
      return read(response);
    } catch (IOException e) {
      return failed(FeedFault.of(kind(e)), Duration.ZERO);
    } finally {
      host.release();
    }
  }

  private FetchResult read(Response response) throws IOException {
    if (response.code() == NOT_MODIFIED) {
      return result(Outcome.UNCHANGED, ByteString.EMPTY, response, maxAge(response), "");
    }
    if (!response.isSuccessful()) {
      return failed(refusal(response), retryAfter(response));
    }
    ResponseBody body = response.body();
    if (body == null) {
      return failed(FeedFault.of(Kind.EMPTY), Duration.ZERO);
    }
    Buffer bytes = new Buffer();
    BufferedSource source = body.source();
    while (source.read(bytes, CHUNK) >= 0) {
      if (bytes.size() > settings.maxBytes()) {
        return failed(FeedFault.of(Kind.LARGE, settings.maxBytes()), Duration.ZERO);
      }
    }
    return result(Outcome.FRESH, bytes.readByteString(), response, maxAge(response), "");
  }

  private static FetchResult result(
      Outcome outcome, ByteString body, Response response, Duration pause, String reason) {
    return new FetchResult(
        outcome,
        body,
        response.header("Content-Type", ""),
        response.header("ETag", ""),
        response.header("Last-Modified", ""),
        pause,
        reason);
  }

  private static FetchResult failed(String reason, Duration pause) {
    return new FetchResult(Outcome.FAILED, ByteString.EMPTY, "", "", "", pause, reason);
  }

  private static String refusal(Response response) {
    int code = response.code();
    if (response.isRedirect()) {
      return FeedFault.of(Kind.LOST, code);
    }
    Kind kind =
        switch (code) {
          case 401, 403 -> Kind.REFUSED;
          case 404 -> Kind.MISSING;
          case GONE -> Kind.GONE;
          case 429 -> Kind.OFTEN;
          default -> code >= 500 ? Kind.TROUBLE : Kind.STATUS;
        };
    return FeedFault.of(kind, code);
  }

  private static Kind kind(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof PrivateAddressException) {
      return Kind.PRIVATE;
    }
    if (e instanceof UnknownHostException) {
      return Kind.HOST;
    }
    if (message.contains("Too many follow-up requests")) {
      return Kind.CIRCLE;
    }
    if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
      return Kind.SLOW;
    }
    if (e instanceof SSLException) {
      return Kind.CERTIFICATE;
    }
    if (e instanceof ConnectException) {
      return Kind.CLOSED;
    }
    return Kind.BROKEN;
  }

  private static Duration maxAge(Response response) {
    int seconds = response.cacheControl().maxAgeSeconds();
    return response.cacheControl().noCache() || seconds < 0
        ? Duration.ZERO
        : Duration.ofSeconds(seconds);
  }

  /** Seconds or a date (RFC 9110, 10.2.3). */
  private Duration retryAfter(Response response) {
    String told = response.header("Retry-After", "");
    try {
      if (told.chars().allMatch(Character::isDigit)) {
        return told.isEmpty() ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(told));
      }
      Instant until = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException | NumberFormatException e) {
      return Duration.ZERO;
    }
  }
}
