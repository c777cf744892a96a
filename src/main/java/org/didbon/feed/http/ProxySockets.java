package org.didbon.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import okio.Buffer;
import org.didbon.domain.ProxyAddress;

/**
 * Sockets that reach every address through a proxy: SOCKS5 (RFC 1928, with a password by RFC 1929)
 * or HTTP's CONNECT. Java's own would take passwords from one place for the whole program, and give
 * none to HTTP proxies. Names are told to the proxy as they are: where sites are blocked, the local
 * look-up is what is false. Thread-safe.
 */
public final class ProxySockets extends SocketFactory {

  private static final int LONGEST_HEAD = 16_384;
  private static final int VERSION = 5;
  private static final int WITH_PASSWORD = 2;
  private static final int BY_ADDRESS = 1;
  private static final int BY_NAME = 3;
  private static final int BY_LONG_ADDRESS = 4;
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final int LONGEST_NAME = 255;

  private final ProxyAddress proxy;

  public ProxySockets(ProxyAddress proxy) {
    this.proxy = proxy;
  }

  /** The proxy does not let us through. */
  static final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    ProxyRefusedException(String message) {
      super(message);
    }
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetSocketAddress there = (InetSocketAddress) endpoint;
        try {
          super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
        } catch (ConnectException e) {
          throw refused(String.valueOf(e.getMessage()));
        }
        int usual = getSoTimeout();
        setSoTimeout(timeout);
        if (proxy.kind() == ProxyAddress.Kind.SOCKS5) {
          askSocks(this, there.getHostString(), there.getPort());
        } else {
          askHttp(this, there.getHostString(), there.getPort());
        }
        setSoTimeout(usual);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(InetSocketAddress.createUnresolved(host, port), 0);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private void askSocks(Socket socket, String host, int port) throws IOException {
    InputStream in = socket.getInputStream();
    boolean login = !proxy.user().isEmpty();
    send(socket, new Buffer().writeByte(VERSION).writeByte(1).writeByte(login ? WITH_PASSWORD : 0));
    byte[] method = in.readNBytes(2);
    if (method.length < 2 || method[0] != VERSION || method[1] != (login ? WITH_PASSWORD : 0)) {
      throw refused(login ? "it takes no password" : "it wants a password");
    }
    if (login) {
      Buffer secret = new Buffer().writeByte(1);
      send(socket, counted(counted(secret, proxy.user()), proxy.password()));
      byte[] answer = in.readNBytes(2);
      if (answer.length < 2 || answer[1] != 0) {
        throw refused("wrong user or password");
      }
    }
    Buffer asked = new Buffer().writeByte(VERSION).writeByte(1).writeByte(0);
    send(socket, named(asked, host).writeShort(port));
    byte[] answer = in.readNBytes(4);
    if (answer.length < 4 || answer[1] != 0) {
      throw refused(answer.length < 4 ? "it hung up" : "SOCKS " + answer[1]);
    }
    int length =
        switch (answer[3]) {
          case BY_ADDRESS -> 4;
          case BY_LONG_ADDRESS -> 16;
          default -> in.read();
        };
    in.readNBytes(length + 2); // where it stands itself
  }

  private void askHttp(Socket socket, String host, int port) throws IOException {
    String to = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    Buffer asked = new Buffer().writeUtf8("CONNECT " + to + " HTTP/1.1\r\nHost: " + to + "\r\n");
    if (!proxy.user().isEmpty()) {
      byte[] login = (proxy.user() + ":" + proxy.password()).getBytes(StandardCharsets.UTF_8);
      String basic = Base64.getEncoder().encodeToString(login);
      asked.writeUtf8("Proxy-Authorization: Basic " + basic + "\r\n");
    }
    send(socket, asked.writeUtf8("\r\n"));
    String head = head(socket.getInputStream());
    if (!head.matches("(?s)HTTP/1\\.[01] 2\\d\\d\\b.*")) {
      throw refused(head.lines().findFirst().orElse("it hung up").replaceAll("\\p{Cntrl}", " "));
    }
  }

  /** Byte by byte: what follows is no longer the proxy's. */
  private String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
      int next = in.read();
      if (next < 0 || head.length() > LONGEST_HEAD) {
        throw refused("it hung up");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** An address is told as such: not every proxy reads one that is written as a name. */
  private Buffer named(Buffer to, String host) throws IOException {
    if (!ADDRESS.matcher(host).matches()) {
      return counted(to.writeByte(BY_NAME), host);
    }
    byte[] address = InetAddress.getByName(host).getAddress();
    return to.writeByte(address.length == 4 ? BY_ADDRESS : BY_LONG_ADDRESS).write(address);
  }

  private Buffer counted(Buffer to, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST_NAME) {
      throw refused("a name is too long for it");
    }
    return to.writeByte(bytes.length).write(bytes);
  }

  private static void send(Socket socket, Buffer bytes) throws IOException {
    socket.getOutputStream().write(bytes.readByteArray());
    socket.getOutputStream().flush();
  }

  private ProxyRefusedException refused(String why) {
    return new ProxyRefusedException("proxy " + proxy + ": " + why);
  }
}
