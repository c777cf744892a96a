package org.didbon.feed.http;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import javax.net.SocketFactory;

/**
 * Connects to public addresses alone: a feed must not make us ask what only this machine or its
 * network can reach. The check sits where every connection starts, whether the address came from a
 * look-up, stands in the URL itself (which OkHttp never looks up), or after a redirect.
 */
final class SafeSockets extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (endpoint instanceof InetSocketAddress there && !isPublic(there.getAddress())) {
          throw new PrivateAddressException(there.getAddress().getHostAddress());
        }
        super.connect(endpoint, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port), 0);
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  /** Whether {@code host} is written as an address that not the whole internet can reach. */
  static boolean isPrivate(String host) {
    String bare = host.replaceAll("^\\[|\\]$", "");
    if (bare.equalsIgnoreCase("localhost")
        || bare.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
      return true;
    }
    boolean literal = bare.matches("[0-9.]+") || bare.indexOf(':') >= 0;
    try {
      return literal && !isPublic(InetAddress.getByName(bare)); // of a literal nobody is asked
    } catch (UnknownHostException e) {
      return true;
    }
  }

  /** Whether the whole internet can reach it (IANA special-purpose address registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    boolean carrier = a == 100 && (b & 0xc0) == 64;
    boolean protocol = a == 192 && b == 0 && (c == 0 || c == 2);
    boolean benchmark = a == 198 && (b == 18 || b == 19);
    boolean example = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
    return a != 0 && a < 224 && !carrier && !protocol && !benchmark && !example;
  }

  /** Global unicast 2000::/3 alone, and none that wraps an address of IPv4. */
  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredoOrDocs =
        bytes[0] == 0x20
            && bytes[1] == 0x01
            && (Arrays.equals(bytes, 2, 4, new byte[] {0, 0}, 0, 2)
                || Arrays.equals(bytes, 2, 4, new byte[] {0x0d, (byte) 0xb8}, 0, 2));
    return global && !sixToFour && !teredoOrDocs;
  }
}
