package org.didbon.domain.setting;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.didbon.domain.Feed;

/** How an address on the web is written. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int HIGHEST_PORT = 65_535;

  private WebAddress() {}

  /** An absolute http or https address without a user name. */
  public static URI of(String written) {
    if (written.chars().anyMatch(Character::isWhitespace)) {
      throw new ValueFault(Quote.of(written) + " has a blank in it", "write %20 for a blank");
    }
    URI address = parsed(written);
    if (address.getScheme() == null
        || !SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))) {
      throw new ValueFault(
          Quote.of(written) + " is no web address", "write it whole, with https:// before it");
    }
    if (address.getRawUserInfo() != null || hasUser(address)) {
      throw new ValueFault(
          "an address may hold no user name or password", "write it without what is before @");
    }
    if (address.getHost() == null || address.getHost().isEmpty()) {
      throw new ValueFault(Quote.of(written) + " names no server", "write " + proposed(address));
    }
    if (address.getPort() > HIGHEST_PORT) {
      throw new ValueFault(
          Quote.of(written) + " has an impossible port", "write one from 1 to 65535");
    }
    return address;
  }

  /** The address of a feed, also as {@code feed://…} or {@code feed:https://…}. */
  public static URI feed(String written) {
    return of(Feed.plainAddress(written));
  }

  /** The address of a server that names of methods are appended to. */
  public static URI server(String written) {
    URI address = of(written);
    if (address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new ValueFault(
          Quote.of(written) + " is no address of a server", "write it without ? and #");
    }
    return address;
  }

  private static URI parsed(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException e) {
      throw new ValueFault(
          Quote.of(written) + " is no web address",
          "write one such as https://example.org/rss, as the browser shows it");
    }
  }

  private static boolean hasUser(URI address) {
    String authority = address.getRawAuthority();
    return authority != null && authority.contains("@");
  }

  /** The address with its server's name as DNS knows it, where letters outside a-z hide it. */
  private static String proposed(URI address) {
    String host = address.getRawAuthority();
    if (host == null) {
      return "one such as https://example.org/rss";
    }
    try {
      String rest = address.getRawPath() == null ? "" : address.getRawPath();
      String ascii = IDN.toASCII(host);
      return ascii.equals(host)
          ? "one such as https://example.org/rss"
          : address.getScheme() + "://" + ascii + rest;
    } catch (IllegalArgumentException e) {
      return "one such as https://example.org/rss";
    }
  }
}
