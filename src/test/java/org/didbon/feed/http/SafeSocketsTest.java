package org.didbon.feed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses the whole internet can reach (IANA special-purpose address registries). */
class SafeSocketsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "fe80::1",
        "fc00::1",
        "fd00::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "4000::1"
      })
  void whatOnlyANetworkOfOnesOwnReachesIsPrivate(String address) throws UnknownHostException {
    assertThat(SafeSockets.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "101.64.0.1",
        "192.0.1.1",
        "192.1.0.1",
        "193.0.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "197.18.0.1",
        "198.51.101.7",
        "198.50.100.7",
        "197.51.100.7",
        "203.0.114.7",
        "203.1.113.7",
        "202.0.113.7",
        "223.255.255.1",
        "2001:4860:4860::8888",
        "2001:db9::1",
        "2003::1",
        "2102::1",
        "2101:db8::1",
        "2a00:1450::1",
        "3fff::1"
      })
  void theNeighboursOfThoseAreReached(String address) throws UnknownHostException {
    assertThat(SafeSockets.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void noSocketOpensAConnectionToAPrivateAddress() throws Exception {
    SafeSockets sockets = new SafeSockets();
    InetAddress here = InetAddress.getLoopbackAddress();

    try (Socket socket = sockets.createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(here, 9), 100))
          .isInstanceOf(PrivateAddressException.class)
          .hasMessageContaining("127.0.0.1");
    }
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 9))
        .isInstanceOf(PrivateAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 9, here, 0))
        .isInstanceOf(PrivateAddressException.class);
    assertThatThrownBy(() -> sockets.createSocket(here, 9, here, 0))
        .isInstanceOf(PrivateAddressException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST, true",
    "printer, true",
    "nas.local, true",
    "nas.local., true",
    "db.internal, true",
    "x.home.arpa, true",
    "10.0.0.1, true",
    "[::1], true",
    "fd00::1, true",
    "outlet.example, false",
    "local.example, false",
    "1.1.1.1, false",
    "[2a00:1450::1], false",
    "999.1.1.1, false"
  })
  void aHostsNameOrAddressSaysWhetherItIsPrivate(String host, boolean expected) {
    assertThat(Clients.isPrivate(host)).isEqualTo(expected);
  }
}
