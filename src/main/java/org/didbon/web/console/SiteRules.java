package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which names and over which lines the console is served: what a browser sends in clear may
 * be read on the way, and a page under a name of somebody else's is somebody else's page.
 *
 * @param url its address for others; empty if this machine alone may ask
 * @param plain whether others may ask without HTTPS, as the operator said
 */
public record SiteRules(Optional<URI> url, boolean plain) {

  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Who asks. */
  static Peer peer(Context context) {
    return Peer.of(context.req().getRemoteAddr(), name -> header(context, name));
  }

  private static @Nullable String header(Context context, String name) {
    List<String> lines = Collections.list(context.req().getHeaders(name));
    return lines.isEmpty() ? null : String.join(",", lines);
  }

  /** Whether nobody between can read it, as far as it shows here or a proxy says. */
  boolean isSecure(Context context) {
    return "https".equals(context.scheme()) || peer(context).secure();
  }

  /**
   * Lets through who asks as he should.
   *
   * @throws Misdirected otherwise
   */
  void check(Context context) {
    String name = name(Objects.requireNonNullElse(context.host(), ""));
    // a proxy that hands on under a name of ours would serve the whole world as this machine
    if (OWN.contains(name)
        && Peer.isHere(context.req().getRemoteAddr())
        && !peer(context).proxied()) {
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

  /**
   * Whether a page of this site sends a request, as a browser tells it of each that changes
   * something; also where none tells anything, as old ones and programs do.
   */
  boolean isOwnPage(Context context) {
    String from = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    // "null" is what pages without a name have, and ours where a browser keeps it for itself
    boolean named = origin != null && !origin.equals("null");
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      return false;
    }
    return named ? isOurs(origin, context) : origin == null || from != null;
  }

  /** By its name and port; a proxy may leave out the port of the name that it hands on. */
  private boolean isOurs(String origin, Context context) {
    String authority = origin.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT);
    String host = Objects.requireNonNullElse(context.host(), "").toLowerCase(Locale.ROOT);
    return authority.equals(host)
        || (url.isPresent()
            && name(host).equals(name(url.get().getAuthority()))
            && authority.equals(url.get().getAuthority().toLowerCase(Locale.ROOT)));
  }

  /** Without a port. */
  private static String name(String host) {
    return host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }
}
