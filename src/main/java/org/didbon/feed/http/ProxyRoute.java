package org.didbon.feed.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.didbon.domain.ProxyAddress;

/** Sends all that an HTTP client asks for through a proxy. */
public final class ProxyRoute {

  private static final String AUTHORIZATION = "Proxy-Authorization";

  /** Stands for the address of a name that only the proxy looks up. */
  private static final byte[] UNKNOWN = new byte[4];

  private ProxyRoute() {}

  /** The same client through {@code proxy}, which may stand on a private network. */
  public static OkHttpClient.Builder through(ProxyAddress proxy, OkHttpClient.Builder client) {
    if (proxy.kind() == ProxyAddress.Kind.SOCKS5) {
      return client
          .proxy(Proxy.NO_PROXY)
          .socketFactory(new ProxySockets(proxy))
          .dns(name -> List.of(InetAddress.getByAddress(name, UNKNOWN)));
    }
    InetSocketAddress server = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
    return client
        .proxy(new Proxy(Proxy.Type.HTTP, server))
        .proxyAuthenticator(login(proxy))
        .addNetworkInterceptor(chain -> chain.proceed(withLogin(chain.request(), proxy)))
        .socketFactory(SocketFactory.getDefault());
  }

  /**
   * A plain request is the proxy's to read: it is told at once, since not every body can be sent
   * again. What goes through a tunnel is read by the server, and never told.
   */
  private static Request withLogin(Request request, ProxyAddress proxy) {
    return request.url().isHttps() || proxy.user().isEmpty()
        ? request
        : request.newBuilder().header(AUTHORIZATION, basic(proxy)).build();
  }

  private static String basic(ProxyAddress proxy) {
    return Credentials.basic(proxy.user(), proxy.password(), StandardCharsets.UTF_8);
  }

  /** Told when it is asked for, also before the first tunnel, and once. */
  private static Authenticator login(ProxyAddress proxy) {
    return (route, response) ->
        proxy.user().isEmpty() || response.request().header(AUTHORIZATION) != null
            ? null
            : response.request().newBuilder().header(AUTHORIZATION, basic(proxy)).build();
  }
}
