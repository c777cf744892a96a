package org.didbon.feed.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.didbon.domain.ProxyAddress;

/**
 * One HTTP client for each way out: directly, and through each proxy. None of them reaches what
 * only this machine or its network can: a socket that goes directly looks where it goes, and what a
 * proxy is asked for is looked at before. What a name is to the proxy we cannot know; where it is a
 * private address to us, or has the form of one, the proxy is not asked. A name that cannot be
 * looked up here is left to it: that is what people have proxies for. Thread-safe.
 */
public final class Clients implements AutoCloseable {

  private static final Pattern PRIVATE_NAME =
      Pattern.compile("(.*\\.)?(localhost|local|internal|intranet|lan|home\\.arpa)\\.?|[^.:]+");

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*\\]?");

  /** What ends in a number is an address, whoever reads it: never a name. */
  private static final Pattern NUMERIC = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

  private static final Pattern QUAD = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  private final boolean privateToo;
  private final OkHttpClient direct;
  private final Map<ProxyAddress, OkHttpClient> proxied = new ConcurrentHashMap<>();

  /** For feeds. */
  Clients(FeedSettings settings) {
    this(settings.allowPrivateAddresses(), settings.timeout(), settings.maxRequests());
  }

  /**
   * For one kind of servers.
   *
   * @param privateToo whether those on loopback and private networks are reached too
   * @param timeout for connecting, and for each read
   * @param idle connections kept open
   */
  public Clients(boolean privateToo, Duration timeout, int idle) {
    this.privateToo = privateToo;
    this.direct =
        new OkHttpClient.Builder()
            .socketFactory(privateToo ? SocketFactory.getDefault() : new SafeSockets())
            .proxy(Proxy.NO_PROXY)
            // each visit follows its redirects itself: what may be told to whom is decided there
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .retryOnConnectionFailure(true)
            .connectionPool(new ConnectionPool(idle, 30, TimeUnit.SECONDS))
            .build();
  }

  /**
   * The client to ask {@code url} with.
   *
   * @throws PrivateAddressException if a proxy would be asked for what is private
   */
  public OkHttpClient to(HttpUrl url, Optional<ProxyAddress> proxy) throws IOException {
    if (proxy.isEmpty()) {
      return direct;
    }
    if (!privateToo) {
      check(url);
    }
    return proxied.computeIfAbsent(
        proxy.get(), way -> ProxyRoute.through(way, direct.newBuilder()).build());
  }

  @Override
  public void close() {
    direct.dispatcher().executorService().shutdown();
    direct.connectionPool().evictAll();
  }

  /** Whether a host's name, or its address, says that it stands in a private network. */
  public static boolean isPrivate(String host) {
    if (ADDRESS.matcher(host).matches()) {
      try {
        return !SafeSockets.isPublic(InetAddress.getByName(host)); // nothing is looked up
      } catch (UnknownHostException e) {
        return false;
      }
    }
    return isPrivateName(host);
  }

  private static boolean isPrivateName(String host) {
    return PRIVATE_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Java reads {@code 0177.0.0.1} as another address than most proxies do, and 0x7f.1 as none. */
  private static boolean isOddAddress(String host) {
    return NUMERIC.matcher(host).matches() && !QUAD.matcher(host).matches();
  }

  private static void check(HttpUrl url) throws IOException {
    String host = url.host();
    if (isPrivateName(host) || isOddAddress(host)) {
      throw new PrivateAddressException(host);
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!SafeSockets.isPublic(address)) {
          throw new PrivateAddressException(host);
        }
      }
    } catch (UnknownHostException e) {
      // the proxy may know it
    }
  }
}
