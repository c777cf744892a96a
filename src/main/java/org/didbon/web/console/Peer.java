package org.didbon.web.console;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the other end of a connection, as far as it shows.
 *
 * @param address from which the request came in the first place; an IPv6 address without its last
 *     64 bits, which anybody has for himself
 * @param proxied whether another program handed it on
 * @param secure whether a proxy says that it was asked over HTTPS
 */
public record Peer(String address, boolean proxied, boolean secure) {

  /** What a program that hands requests on adds to them. */
  private static final List<String> MARKS =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Proto",
          "X-Forwarded-Host",
          "X-Real-IP",
          "Forwarded",
          "Via");

  /** Addresses as written in a header; nothing that would have to be looked up by name. */
  private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private static final int HALF = 8;
  private static final int SHARED_NET_FIRST = 100;
  private static final int SHARED_NET_FROM = 64;
  private static final int SHARED_NET_TO = 127;
  private static final int PRIVATE_NET_6 = 0xfc;
  private static final int PRIVATE_MASK_6 = 0xfe;
  private static final int BYTE = 0xff;

  /**
   * Who asks.
   *
   * @param remote the address of the other end of the connection
   * @param header of the request by name; null if there is none. Of several of one name the last
   *     counts, as the nearest proxy adds its own behind those that it was sent
   */
  public static Peer of(String remote, Function<String, @Nullable String> header) {
    boolean proxied = MARKS.stream().anyMatch(mark -> header.apply(mark) != null);
    Optional<InetAddress> near = parsed(remote);
    // a proxy stands in a network of our own; what a stranger says of himself is not believed
    Optional<InetAddress> far =
        near.filter(Peer::isOurs)
            .flatMap(proxy -> Optional.ofNullable(header.apply("X-Forwarded-For")))
            .flatMap(written -> parsed(last(written)));
    String proto = header.apply("X-Forwarded-Proto");
    return new Peer(
        far.or(() -> near).map(Peer::key).orElse(remote),
        proxied,
        // a lie about that harms the one who tells it, and nobody else
        proto != null && first(proto).equals("https"));
  }

  /** Whether the other end of the connection is on this very machine. */
  public static boolean isHere(String remote) {
    return parsed(remote).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static Optional<InetAddress> parsed(String written) {
    String bare = written.strip().replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("%.*$", "");
    if (bare.indexOf(':') == bare.lastIndexOf(':')) {
      bare = bare.replaceFirst(":\\d+$", "");
    }
    boolean six = bare.indexOf(':') >= 0;
    if (!(six ? SIX : FOUR).matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean ownNet6 =
        address instanceof Inet6Address && (bytes[0] & PRIVATE_MASK_6) == PRIVATE_NET_6;
    int second = bytes[1] & BYTE;
    boolean sharedNet =
        !(address instanceof Inet6Address)
            && bytes[0] == SHARED_NET_FIRST
            && second >= SHARED_NET_FROM
            && second <= SHARED_NET_TO;
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || ownNet6
        || sharedNet;
  }

  private static String key(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address && !address.isLoopbackAddress()
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF)) + "::/64"
        : address.getHostAddress();
  }

  private static String last(String list) {
    return list.substring(list.lastIndexOf(',') + 1);
  }

  private static String first(String list) {
    return list.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
