package org.didbon.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server on loopback that can be cut, so that connections are refused, and mended. */
public final class Relay implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket listening;

  /**
   * @param target port that it leads to
   */
  public Relay(int target) {
    this.target = target;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
    serve(listening);
  }

  public int port() {
    return port;
  }

  /** From now on nothing gets through. */
  public synchronized void cut() {
    closed(listening);
    open.forEach(Relay::closed);
    open.clear();
  }

  /** From now on all gets through again. */
  public synchronized void mend() {
    listening = listen(port);
    serve(listening);
  }

  @Override
  public void close() {
    cut();
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException("no port for the relay", e);
    }
  }

  private void serve(ServerSocket socket) {
    start(
        () -> {
          while (true) {
            Socket here = socket.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(here);
            open.add(there);
            if (socket.isClosed()) {
              closed(here);
              closed(there);
            }
            start(() -> copy(here, there));
            start(() -> copy(there, here));
          }
        });
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8_192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        out.write(bytes, 0, read);
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // the way is cut
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closed(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("the relay does not close", e);
    }
  }
}
