package org.didbon.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy on loopback that speaks HTTP (CONNECT and plain requests) or SOCKS5, with a password or
 * without. It knows names that this machine does not.
 */
public final class ProxyServer implements AutoCloseable {

  private final ServerSocket server;
  private final boolean socks;
  private final String login;
  private final Map<String, String> names;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /**
   * @param login {@code user:password}, {@code ""} if it asks for none
   * @param names which it looks up as others, the rest as they are
   */
  public ProxyServer(boolean socks, String login, Map<String, String> names) {
    this.socks = socks;
    this.login = login;
    this.names = names;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port", e);
    }
    threads.execute(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** As settings name it, with the login. */
  public String address() {
    String at = login.isEmpty() ? "" : login + "@";
    return (socks ? "socks5://" : "http://") + at + "127.0.0.1:" + port();
  }

  /**
   * What it was asked for, as {@code CONNECT host:port}, {@code GET url} or {@code SOCKS
   * host:port}.
   */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      if (socks) {
        socks(client);
      } else {
        http(client);
      }
    } catch (IOException e) {
      // the other side hung up
    }
  }

  private void http(Socket client) throws IOException {
    List<String> head = head(client.getInputStream());
    if (head.isEmpty()) {
      return;
    }
    String[] line = head.get(0).split(" ", 3);
    String basic = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    boolean allowed = login.isEmpty() || head.contains("Proxy-Authorization: Basic " + basic);
    OutputStream out = client.getOutputStream();
    if (!allowed) {
      asked.add("407 " + line[1]);
      out.write(
          """
          HTTP/1.1 407 Proxy Authentication Required\r
          Proxy-Authenticate: Basic realm="p"\r
          Content-Length: 0\r
          Connection: close\r
          \r
          """
              .getBytes(ISO_8859_1));
      return;
    }
    asked.add(line[0] + " " + line[1]);
    if (line[0].equals("CONNECT")) {
      int colon = line[1].lastIndexOf(':');
      try (Socket target = target(line[1].substring(0, colon), line[1].substring(colon + 1))) {
        out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
        pump(client, target);
      }
      return;
    }
    URI url = URI.create(line[1]);
    String port = Integer.toString(url.getPort() > 0 ? url.getPort() : 80);
    try (Socket target = target(url.getHost(), port)) {
      List<String> sent = new ArrayList<>(head);
      String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
      sent.set(0, line[0] + " " + url.getRawPath() + query + " " + line[2]);
      sent.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith("proxy-"));
      sent.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith("connection"));
      sent.add("Connection: close");
      target.getOutputStream().write((String.join("\r\n", sent) + "\r\n\r\n").getBytes(ISO_8859_1));
      forward(client, target);
      List<String> answered = new ArrayList<>(head(target.getInputStream()));
      answered.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith("connection"));
      answered.add("Connection: close");
      out.write((String.join("\r\n", answered) + "\r\n\r\n").getBytes(ISO_8859_1));
      target.getInputStream().transferTo(out);
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return List.of();
      }
      head.append((char) next);
    }
    return head.toString().strip().lines().toList();
  }

  private void socks(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    OutputStream out = client.getOutputStream();
    in.readByte();
    byte[] methods = in.readNBytes(in.readUnsignedByte());
    int wanted = login.isEmpty() ? 0 : 2;
    boolean offered = new String(methods, ISO_8859_1).indexOf(wanted) >= 0;
    out.write(new byte[] {5, (byte) (offered ? wanted : 0xff)});
    if (!offered) {
      return;
    }
    if (wanted == 2) {
      in.readByte();
      String user = text(in);
      boolean right = login.equals(user + ":" + text(in));
      out.write(new byte[] {1, (byte) (right ? 0 : 1)});
      if (!right) {
        return;
      }
    }
    in.readNBytes(3);
    int kind = in.readUnsignedByte();
    String host =
        kind == 3
            ? text(in)
            : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16)).getHostAddress();
    int port = in.readUnsignedShort();
    asked.add("SOCKS " + host + ":" + port);
    try (Socket target = target(host, Integer.toString(port))) {
      out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      pump(client, target);
    } catch (IOException e) {
      out.write(new byte[] {5, 5, 0, 1, 0, 0, 0, 0, 0, 0});
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
  }

  private Socket target(String host, String port) throws IOException {
    Socket target = new Socket(names.getOrDefault(host, host), Integer.parseInt(port));
    open.add(target);
    return target;
  }

  private void pump(Socket client, Socket target) throws IOException {
    forward(client, target);
    target.getInputStream().transferTo(client.getOutputStream());
  }

  private void forward(Socket client, Socket target) {
    threads.execute(
        () -> {
          try {
            client.getInputStream().transferTo(target.getOutputStream());
          } catch (IOException e) {
            // the other side hung up
          }
        });
  }
}
