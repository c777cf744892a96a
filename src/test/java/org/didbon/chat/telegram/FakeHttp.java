package org.didbon.chat.telegram;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okio.ByteString;
import org.didbon.chat.telegram.TelegramFailure.Kind;

/**
 * An HTTP server on the loopback that can misbehave as real ones do: a thread a connection,
 * connections kept, answers of known length.
 */
final class FakeHttp implements AutoCloseable {

  /** A request; the type is that of the body. */
  record Request(String path, String type, ByteString body) {}

  /** What to answer, and how. */
  record Answer(Kind kind, int status, String type, String body) {}

  interface Handler {

    Answer answer(Request request) throws InterruptedException;
  }

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  FakeHttp(Handler handler) {
    this.handler = handler;
    try {
      this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("fake-telegram-accept", this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        start("fake-telegram", () -> serve(socket));
      } catch (IOException e) {
        if (!closed) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream());
      boolean more = true;
      while (more) {
        String line = line(in);
        more = !line.isEmpty() && write(handler.answer(request(line, in)), socket, out);
      }
    } catch (IOException e) {
      // the client went away, as clients do
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private static Request request(String first, InputStream in) throws IOException {
    int length = 0;
    String type = "";
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "content-type" -> type = value;
        default -> {}
      }
    }
    return new Request(first.split(" ", -1)[1], type, ByteString.of(in.readNBytes(length)));
  }

  /** Whether the connection can go on. */
  private static boolean write(Answer answer, Socket socket, OutputStream out)
      throws IOException, InterruptedException {
    switch (answer.kind()) {
      case RESET, LOST_ANSWER -> {
        socket.setSoLinger(true, 0);
        return false;
      }
      case HANG -> {
        return socket.getInputStream().read() >= 0;
      }
      case ANSWER, CUT_OFF -> {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean whole = answer.kind() == Kind.ANSWER;
        String head =
            "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(answer.status(), answer.type(), body.length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body, 0, whole ? body.length : body.length / 2);
        out.flush();
        return whole;
      }
    }
    throw new IllegalStateException("no such kind: " + answer.kind());
  }

  /** Without its end; {@code ""} at the end of the stream too. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
