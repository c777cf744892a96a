package org.didbon.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server that requests are sent through.
 *
 * @param user {@code ""} if it asks for none
 * @param password likewise
 */
public record ProxyAddress(Kind kind, String host, int port, String user, String password) {

  /** Stands where an address is expected, for none. */
  public static final String DIRECT = "direct";

  private static final int HIGHEST_PORT = 65_535;

  /** What such a server speaks. */
  public enum Kind {
    HTTP,
    SOCKS5
  }

  private static final Map<String, Kind> SCHEMES =
      Map.of(
          "http", Kind.HTTP, "socks5", Kind.SOCKS5, "socks5h", Kind.SOCKS5, "socks", Kind.SOCKS5);

  /**
   * Reads {@code http://user:password@host:port} or {@code socks5://…}, where user, password and
   * port may be left out; empty if it is anything else.
   */
  public static Optional<ProxyAddress> read(String written) {
    try {
      URI address = new URI(written.strip());
      Kind kind = SCHEMES.get(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
      String path = Optional.ofNullable(address.getRawPath()).orElse("");
      boolean bare =
          (path.isEmpty() || path.equals("/"))
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if (kind == null || address.getHost() == null || !bare || address.getPort() > HIGHEST_PORT) {
        return Optional.empty();
      }
      int usual = kind == Kind.HTTP ? 80 : 1080;
      String[] login = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
      return Optional.of(
          new ProxyAddress(
              kind,
              address.getHost().replaceAll("^\\[|\\]$", ""),
              address.getPort() > 0 ? address.getPort() : usual,
              plain(login[0]),
              login.length > 1 ? plain(login[1]) : ""));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without user and password. */
  @Override
  public String toString() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return kind.name().toLowerCase(Locale.ROOT) + "://" + shown + ":" + port;
  }
}
