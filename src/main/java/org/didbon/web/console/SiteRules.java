package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names and over which lines the console is served: what a browser sends in clear may
 * be read on the way, and a page under a name of somebody else's is somebody else's page.
 *
 * @param url its address for others; empty if this machine alone may ask
 * @param plain whether others may ask without HTTPS, as the operator said
 */
public record SiteRules(Optional<URI> url, boolean plain) {

  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Whether nobody between can read it, as far as it shows here or a proxy says. */
  boolean isSecure(Context context) {
    return "https".equals(context.scheme())
        || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }

  /**
   * Lets through who asks as he should.
   *
   * @throws Misdirected otherwise
   */
  void check(Context context) {
    String name = name(Objects.requireNonNullElse(context.host(), ""));
    boolean proxied = context.header("X-Forwarded-For") != null;
    if (OWN.contains(name) && isLoopback(context.req().getRemoteAddr()) && !proxied) {
      return;
    }
    if (url.isEmpty() || !name.equals(name(url.get().getAuthority()))) {
      throw new Misdirected(
          HttpStatus.MISDIRECTED_REQUEST,
          "the console is not served under this name; the operator names its address as web.url");
    }
    if (!plain && !isSecure(context)) {
      throw new Misdirected(
          HttpStatus.FORBIDDEN,
          "the console is served over HTTPS alone: a proxy before it has to say so"
              + " (X-Forwarded-Proto), or web.plain is on");
    }
  }

  /** Without a port. */
  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
