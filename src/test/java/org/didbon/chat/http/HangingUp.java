package org.didbon.chat.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * A server that takes requests without a body's end in sight and keeps connections, until the test
 * has it hang up on all of them, or on who asks next.
 */
final class HangingUp implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final Semaphore unanswered = new Semaphore(0);

  HangingUp() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "hanging-up");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** The bodies that arrived, in order. */
  List<String> handled() {
    return List.copyOf(handled);
  }

  /** Reads the next request, and hangs up in place of an answer. */
  void leaveNextUnanswered() {
    unanswered.release();
  }

  /** How many connections are open. */
  int connections() {
    return open.size();
  }

  /** As servers do that are bored; returns when the other side can see it. */
  void hangUp() throws IOException {
    for (Socket socket : new ArrayList<>(open)) {
      open.remove(socket);
      if (!socket.isClosed()) {
        try (socket) {
          socket.shutdownOutput();
        } catch (SocketException e) {
          // the other side was faster
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "hanging-up-serve");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (in.readLine() != null) {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
          if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(line.substring(15).strip());
          }
        }
        char[] body = new char[length];
        for (int at = 0; at < length; ) {
          at += in.read(body, at, length - at);
        }
        handled.add(new String(body));
        if (unanswered.tryAcquire()) {
          socket.close();
          return;
        }
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // hung up
    } finally {
      open.remove(socket);
    }
  }
}
