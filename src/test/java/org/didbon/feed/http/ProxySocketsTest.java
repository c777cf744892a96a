package org.didbon.feed.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HexFormat;
import java.util.List;
import org.didbon.domain.ProxyAddress;
import org.didbon.fixture.ScriptedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a proxy, byte by byte, and what becomes of each of its answers. */
class ProxySocketsTest {

  private static final int PATIENCE_MS = 5_000;
  private static final HexFormat HEX = HexFormat.of();
  private static final String LET_THROUGH = "0500 05000001 00000000 0000";

  @ParameterizedTest
  @CsvSource({
    "'', 0500 05000001 7f000001 0050",
    "'', 0500 05000004 20010db8000000000000000000000001 0050",
    "'', 0500 05000003 03 616263 0050",
    "'', 0500 05000003 00 0050",
    "me:s3cret@, 0502 0100 05000001 00000000 0000",
  })
  void behindWhatASocksProxySaysTheServerSpeaks(String login, String answer) throws IOException {
    assertThat(heard("socks5", login, hex(answer + "6869"))).isEqualTo("hi");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', it wants a password",
    "'', 05, it wants a password",
    "'', 05ff, it wants a password",
    "'', 0400, it wants a password",
    "'', 0502, it wants a password",
    "'', 0500, it hung up",
    "'', 0500 050000, it hung up",
    "'', 0500 05020001 00000000 0000, SOCKS 2",
    "me:s3cret@, 0500, it takes no password",
    "me:s3cret@, 05ff, it takes no password",
    "me:s3cret@, 0502, wrong user or password",
    "me:s3cret@, 0502 01, wrong user or password",
    "me:s3cret@, 0502 0101, wrong user or password"
  })
  void aSocksProxyThatDoesNotLetUsThroughIsTold(String login, String answer, String why)
      throws IOException {
    assertRefused("socks5", login, hex(answer), why);
  }

  @ParameterizedTest
  @CsvSource({
    "news.test, 050100 05010003 09 6e6577732e74657374 0050",
    "10.1.2.3, 050100 05010001 0a010203 0050",
    "2001:db8::1, 050100 05010004 20010db8000000000000000000000001 0050"
  })
  void aSocksProxyIsAskedForANameOrAnAddress(String host, String asked) throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(hex(LET_THROUGH))) {
      reach(proxy, "socks5", "", host);

      assertThat(HEX.formatHex(proxy.heard())).isEqualTo(asked.replace(" ", ""));
    }
  }

  @Test
  void aSocksProxyIsToldUserAndPasswordBeforeItIsAsked() throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(hex("0502 0100 05000001 00000000 0000"))) {
      reach(proxy, "socks5", "me:s3c@", "10.1.2.3");

      assertThat(HEX.formatHex(proxy.heard()))
          .isEqualTo("050102" + "01" + "026d65" + "03733363" + "050100010a0102030050");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256})
  void aNameThatSocksHasNoRoomForIsRefused(int length) throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(hex(LET_THROUGH))) {
      String name = "n".repeat(length);
      if (length <= 255) {
        reach(proxy, "socks5", "", name);
        assertThat(proxy.heard()).hasSize(3 + 5 + 255 + 2);
      } else {
        assertThatThrownBy(() -> reach(proxy, "socks5", "", name))
            .isInstanceOf(ProxySockets.ProxyRefusedException.class)
            .hasMessageEndingWith("a name is too long for it");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 Connection established\r\n\r\n",
        "HTTP/1.0 200\r\n\r\n",
        "HTTP/1.1 204 x\r\nVia: a\r\nVia: b\r\n\r\n"
      })
  void behindTheHeadOfAnHttpProxyTheServerSpeaks(String head) throws IOException {
    assertThat(heard("http", "", (head + "hi").getBytes(US_ASCII))).isEqualTo("hi");
  }

  @ParameterizedTest
  @CsvSource({
    "'', it hung up",
    "'HTTP/1.1 200 OK|', it hung up",
    "'HTTP/1.1 403 Not there||', HTTP/1.1 403 Not there",
    "'HTTP/1.1 407 Password\t?|Proxy-Authenticate: Basic||', HTTP/1.1 407 Password ?",
    "'HTTP/1.1 2000 x||', HTTP/1.1 2000 x",
    "'HTTP/2 200 x||', HTTP/2 200 x",
    "'LONG||', it hung up"
  })
  void anHttpProxyThatDoesNotLetUsThroughIsTold(String head, String why) throws IOException {
    String answer = head.replace("LONG", "HTTP/1.1 200 " + "x".repeat(20_000));

    assertRefused("http", "", answer.replace("|", "\r\n").getBytes(US_ASCII), why);
  }

  @ParameterizedTest
  @CsvSource({
    "'', news.test, 'CONNECT news.test:80 HTTP/1.1|Host: news.test:80||'",
    "'', 2001:db8::1, 'CONNECT [2001:db8::1]:80 HTTP/1.1|Host: [2001:db8::1]:80||'",
    "me:s3cret@, a.test, 'CONNECT a.test:80 HTTP/1.1|Host: a.test:80|"
        + "Proxy-Authorization: Basic bWU6czNjcmV0||'"
  })
  void anHttpProxyIsAskedForATunnel(String login, String host, String asked) throws IOException {
    try (ScriptedServer proxy = new ScriptedServer("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII))) {
      reach(proxy, "http", login, host);

      assertThat(new String(proxy.heard(), US_ASCII)).isEqualTo(asked.replace("|", "\r\n"));
    }
  }

  @SuppressWarnings("try") // closed before its end, so that the server has heard all
  @Test
  void whoeverMakesTheSocketItGoesThroughTheProxy() throws IOException {
    InetAddress there = InetAddress.getByAddress(new byte[] {10, 1, 2, 3});
    InetAddress here = InetAddress.getLoopbackAddress();
    List<Maker> makers =
        List.of(
            sockets -> sockets.createSocket("10.1.2.3", 80),
            sockets -> sockets.createSocket("10.1.2.3", 80, here, 0),
            sockets -> sockets.createSocket(there, 80),
            sockets -> sockets.createSocket(there, 80, here, 0));
    for (Maker maker : makers) {
      try (ScriptedServer proxy = new ScriptedServer(hex(LET_THROUGH + "6869"));
          Socket socket = maker.make(sockets(proxy, "socks5", ""))) {
        assertThat(socket.getInputStream().readAllBytes()).asHexString().isEqualTo("6869");
        socket.close();
        assertThat(HEX.formatHex(proxy.heard())).isEqualTo("050100050100010a0102030050");
      }
    }
  }

  @Test
  void aProxyThatSaysNothingIsGivenUpAfterTheTimeToConnect() throws IOException {
    try (ScriptedServer proxy = ScriptedServer.silent();
        Socket socket = sockets(proxy, "socks5", "").createSocket()) {
      assertThatThrownBy(
              () -> socket.connect(InetSocketAddress.createUnresolved("news.test", 80), 200))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void theTimeToReadIsAsItWasOnceTheProxyLetUsThrough() throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(hex(LET_THROUGH));
        Socket socket = sockets(proxy, "socks5", "").createSocket()) {
      socket.setSoTimeout(1_234);
      socket.connect(InetSocketAddress.createUnresolved("news.test", 80), PATIENCE_MS);

      assertThat(socket.getSoTimeout()).isEqualTo(1_234);
    }
  }

  /** One of the ways to make a socket. */
  private interface Maker {

    Socket make(ProxySockets sockets) throws IOException;
  }

  private static String heard(String scheme, String login, byte[] answer) throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(answer);
        Socket socket = sockets(proxy, scheme, login).createSocket()) {
      socket.connect(InetSocketAddress.createUnresolved("news.test", 80), PATIENCE_MS);
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static void assertRefused(String scheme, String login, byte[] answer, String why)
      throws IOException {
    try (ScriptedServer proxy = new ScriptedServer(answer)) {
      assertThatThrownBy(() -> reach(proxy, scheme, login, "news.test"))
          .isInstanceOf(ProxySockets.ProxyRefusedException.class)
          .hasMessage("proxy " + scheme + "://127.0.0.1:" + proxy.port() + ": " + why);
    }
  }

  private static void reach(ScriptedServer proxy, String scheme, String login, String host)
      throws IOException {
    try (Socket socket = sockets(proxy, scheme, login).createSocket()) {
      socket.connect(InetSocketAddress.createUnresolved(host, 80), PATIENCE_MS);
    }
  }

  private static ProxySockets sockets(ScriptedServer proxy, String scheme, String login) {
    String address = scheme + "://" + login + "127.0.0.1:" + proxy.port();
    return new ProxySockets(ProxyAddress.read(address).orElseThrow());
  }

  private static byte[] hex(String written) {
    return HEX.parseHex(written.replace(" ", ""));
  }
}
