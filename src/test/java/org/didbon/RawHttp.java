package org.didbon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes to a server and back, as no browser would send them. */
final class RawHttp {

  private static final int PATIENCE_MS = 30_000;
  private static final Pattern COOKIE = Pattern.compile("(?i)Set-Cookie: ([^;\r\n]+)");

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /** The answer to {@code head} and {@code body}, with the length of the body added. */
  String says(String head, String body) {
    return says(
        head.stripTrailing().replace("\n", "\r\n")
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  /** The whole answer to these bytes; what came until then where the connection breaks. */
  String says(String all) {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(all.getBytes(UTF_8));
      socket.getOutputStream().flush();
      read(socket.getInputStream(), answer);
    } catch (IOException e) {
      if (answer.isEmpty()) {
        throw new UncheckedIOException(e);
      }
    }
    return answer.toString();
  }

  /** A connection on which so much was sent, and then no more. */
  Socket begins(String some) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(some.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static void read(InputStream in, StringBuilder answer) throws IOException {
    byte[] some = new byte[8_192];
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      answer.append(new String(some, 0, read, ISO_8859_1));
    }
  }

  /** The cookie that an answer sets, as a browser sends it back. */
  static String cookie(String answer) {
    Matcher set = COOKIE.matcher(answer);
    if (!set.find()) {
      throw new AssertionError("no cookie in " + answer);
    }
    return set.group(1);
  }
}
