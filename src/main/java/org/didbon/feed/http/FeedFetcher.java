package org.didbon.feed.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.Variables;
import org.didbon.feed.http.ProxySockets.ProxyRefusedException;

/** Fetches documents politely, and survives whatever servers do. Thread-safe. */
public final class FeedFetcher implements AutoCloseable {

  private final Duration timeout;
  private final Chain.Ways ways;
  private final int perHost;
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  public FeedFetcher(FeedSettings settings, Surroundings around, Clock clock) {
    this.timeout = settings.timeout();
    this.perHost = settings.maxRequestsPerHost();
    String agent = "Didbon/%s (news alert bot; polls feeds)".formatted(around.version());
    this.ways =
        new Chain.Ways(new Clients(settings), settings, around, agent, clock, new ServerClocks());
  }

  /** One visit, from look-up to last byte within the time limit. */
  public FetchResult fetch(Errand errand) {
    HttpUrl url = HttpUrl.parse(errand.url().toString());
    if (url == null) {
      return failed(errand.url(), FeedFault.of(Kind.ADDRESS));
    }
    Optional<String> missing = missing(errand.access());
    if (missing.isPresent()) {
      return failed(errand.url(), FeedFault.of(Kind.VARIABLE, missing.get()));
    }
    return polite(errand, url);
  }

  /** Sends a form, within the time of a visit; the status of the answer, 0 if none came. */
  public int post(URI url, Map<String, String> form) {
    HttpUrl address = HttpUrl.parse(url.toString());
    return address == null ? 0 : new FormPost(ways).send(address, form, timeout);
  }

  /**
   * How far our clock is ahead of the servers', less than zero where it is behind; zero while too
   * few have answered.
   */
  public Duration clockAhead() {
    return ways.servers().ahead();
  }

  /** Whether a host is written as an address that not the whole internet can reach. */
  public static boolean isPrivate(String host) {
    return SafeSockets.isPrivate(host);
  }

  @Override
  public void close() {
    ways.clients().close();
  }

  /** At most so many calls to one host at once; the caller bounds how many there are in all. */
  private FetchResult polite(Errand errand, HttpUrl url) {
    long deadline = System.nanoTime() + timeout.toNanos();
    Semaphore host = hosts.computeIfAbsent(url.host(), name -> new Semaphore(perHost, true));
    try {
      if (!host.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return failed(errand.url(), FeedFault.of(Kind.BUSY));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(errand.url(), FeedFault.of(Kind.STOPPED));
    }
    Chain chain = new Chain(errand, url, ways);
    try {
      return chain.run(deadline);
    } catch (IOException e) {
      return failed(errand.url(), fault(e, chain.proxy(url)));
    } catch (IllegalArgumentException e) {
      // a header that cannot be sent: the operator's, since servers' own are looked at before
      return failed(errand.url(), FeedFault.of(Kind.VARIABLE, "headers"));
    } finally {
      host.release();
    }
  }

  /** The first variable that is named and not set. */
  private Optional<String> missing(FeedAccess access) {
    return Stream.concat(
            access.headers().values().stream(), Stream.of(access.login(), access.proxy()))
        .flatMap(written -> Variables.in(written).stream())
        .filter(name -> ways.around().variables().apply(name).isEmpty())
        .findFirst();
  }

  private static FetchResult failed(URI address, String reason) {
    return FetchResult.failed(address, 0, reason, Duration.ZERO);
  }

  private static String fault(IOException e, Optional<ProxyAddress> proxy) {
    boolean refused =
        e instanceof ProxyRefusedException
            || (proxy.isPresent() && (e instanceof ConnectException || isOfTunnel(e)));
    return refused
        ? FeedFault.of(Kind.PROXY, proxy.map(ProxyAddress::toString).orElse(""))
        : FeedFault.of(kind(e));
  }

  /** What OkHttp says of a proxy that makes no tunnel. */
  private static boolean isOfTunnel(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("CONNECT") || message.contains("authenticate with proxy");
  }

  private static Kind kind(IOException e) {
    if (e instanceof PrivateAddressException) {
      return Kind.PRIVATE;
    }
    if (e instanceof UnknownHostException) {
      return Kind.HOST;
    }
    if (e instanceof Chain.CircleException) {
      return Kind.CIRCLE;
    }
    if (e instanceof Chain.StoppedException) {
      return Kind.STOPPED;
    }
    if (e instanceof InterruptedIOException) {
      return Kind.SLOW;
    }
    if (e instanceof SSLException) {
      return Kind.CERTIFICATE;
    }
    return e instanceof ConnectException ? Kind.CLOSED : Kind.BROKEN;
  }
}
