package org.didbon.feed.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.Variables;

/**
 * One errand, from its address along all redirects. What is for the outlet's own server alone
 * (login, headers, validators) is told to no other on the way. Not thread-safe.
 */
final class Chain {

  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, */*;q=0.5";

  /** As many as browsers follow (fetch.spec.whatwg.org/#http-redirect-fetch). */
  private static final int MOST_REDIRECTS = 20;

  private static final int MULTIPLE_CHOICES = 300;
  private static final int MOVED_PERMANENTLY = 301;
  private static final int PERMANENT_REDIRECT = 308;

  private final Errand errand;
  private final HttpUrl first;
  private final Ways ways;
  private final Cookies cookies = new Cookies();

  /**
   * What all errands of a reader have in common.
   *
   * @param agent who we say we are
   */
  record Ways(
      Clients clients,
      FeedSettings settings,
      Surroundings around,
      String agent,
      Clock clock,
      ServerClocks servers) {}

  /** Redirects without end. */
  static final class CircleException extends IOException {

    private static final long serialVersionUID = 1;
  }

  /** We are stopping, or have no more time for this visit. */
  static final class StoppedException extends IOException {

    private static final long serialVersionUID = 1;
  }

  Chain(Errand errand, HttpUrl first, Ways ways) {
    this.errand = errand;
    this.first = first;
    this.ways = ways;
  }

  /**
   * Runs it.
   *
   * @param deadline as {@link System#nanoTime} counts
   */
  FetchResult run(long deadline) throws IOException {
    HttpUrl url = first;
    boolean forGood = true;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      boolean moved = forGood && redirects > 0;
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new InterruptedIOException("timeout");
      }
      Call call = ways.clients().to(url, proxy(url)).newCall(request(url));
      call.timeout().timeout(left, TimeUnit.NANOSECONDS);
      try (Response response = answer(call)) {
        cookies.take(url, response.headers());
        ways.servers().saw(url.host(), response.headers(), ways.clock().instant());
        if (!isRedirect(response)) {
          return ServerAnswer.read(response, moved, ways.settings(), ways.clock());
        }
        Optional<HttpUrl> next = target(response);
        if (next.isEmpty()) {
          return ServerAnswer.failed(
              response, FeedFault.of(Kind.LOST, response.code()), Duration.ZERO);
        }
        int code = response.code();
        forGood = forGood && (code == MOVED_PERMANENTLY || code == PERMANENT_REDIRECT);
        url = next.get();
      }
    }
    throw new CircleException();
  }

  /** OkHttp, which is Kotlin, says nowhere that an interrupted look for a connection ends so. */
  private static Response answer(Call call) throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new StoppedException();
      }
      throw new IllegalStateException(e);
    }
  }

  /** The proxy for an address: the feed's own, else the one of all. */
  Optional<ProxyAddress> proxy(HttpUrl url) {
    String own = filled(errand.access().proxy());
    if (own.isEmpty()) {
      return ways.around().proxies().of(url.scheme(), url.host(), url.port());
    }
    return own.equals(ProxyAddress.DIRECT) ? Optional.empty() : ProxyAddress.read(own);
  }

  private Request request(HttpUrl url) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", ways.agent())
            .header("Accept", ACCEPT)
            .header("Accept-Encoding", "gzip, deflate");
    String cookie = cookies.to(url);
    if (isOwn(first, url)) {
      for (Map.Entry<String, String> header : errand.access().headers().entrySet()) {
        String value = filled(header.getValue());
        if (header.getKey().equalsIgnoreCase("Cookie")) {
          cookie = cookie.isEmpty() ? value : value + "; " + cookie;
        } else {
          request.header(header.getKey(), value);
        }
      }
      login().ifPresent(login -> request.header("Authorization", login));
    }
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (url.toString().equals(validFor())) {
      if (!errand.etag().isEmpty()) {
        request.header("If-None-Match", errand.etag());
      }
      if (!errand.lastModified().isEmpty()) {
        request.header("If-Modified-Since", errand.lastModified());
      }
    }
    return request.build();
  }

  private String validFor() {
    return errand.validFor().isEmpty() ? first.toString() : errand.validFor();
  }

  private Optional<String> login() {
    String login = filled(errand.access().login());
    int colon = login.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(
            Credentials.basic(
                login.substring(0, colon), login.substring(colon + 1), StandardCharsets.UTF_8));
  }

  private String filled(String written) {
    UnaryOperator<String> variables = ways.around().variables();
    return Variables.fill(written, variables);
  }

  /** Whether {@code url} is of the server the operator {@code named}, and no less safe to reach. */
  static boolean isOwn(HttpUrl named, HttpUrl url) {
    boolean same = url.host().equals(named.host());
    boolean usual =
        url.port() == HttpUrl.defaultPort(url.scheme())
            && named.port() == HttpUrl.defaultPort(named.scheme());
    boolean safer = !named.isHttps() && url.isHttps() && usual;
    boolean alike = url.scheme().equals(named.scheme()) && url.port() == named.port();
    return same && (alike || safer);
  }

  private static boolean isRedirect(Response response) {
    boolean named = response.header("Location") != null;
    return response.isRedirect() && (response.code() != MULTIPLE_CHOICES || named);
  }

  /** Where it leads, without a name or password that somebody else wrote into it. */
  private static Optional<HttpUrl> target(Response response) {
    HttpUrl url = response.request().url().resolve(response.header("Location", ""));
    return response.header("Location", "").isBlank() || url == null
        ? Optional.empty()
        : Optional.of(url.newBuilder().username("").password("").fragment(null).build());
  }
}
