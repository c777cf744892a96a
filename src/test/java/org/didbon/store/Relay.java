package org.didbon.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A way to a server on loopback that can be cut, so that connections are refused, silenced, so that
 * nothing comes through and nobody is told, slowed, and mended.
 */
public final class Relay implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Object way = new Object();
  private ServerSocket listening;
  private boolean silent;
  private volatile long delayMillis;

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

  /** From now on all gets through again, at once; what was silent is lost. */
  public synchronized void mend() {
    delayMillis = 0;
    synchronized (way) {
      if (silent) {
        open.forEach(Relay::closed);
        open.clear();
      }
      silent = false;
      way.notifyAll();
    }
    if (listening.isClosed()) {
      listening = listen(port);
      serve(listening);
    }
  }

  /** From now on connections are taken and kept, but not a byte gets through. */
  public void silence() {
    synchronized (way) {
      silent = true;
    }
  }

  /** From now on whatever is sent takes that long each way. */
  public void slow(Duration delay) {
    delayMillis = delay.toMillis();
  }

  @Override
  public void close() {
    mend();
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
            open.add(here);
            start(() -> lead(socket, here));
          }
        });
  }

  private void lead(ServerSocket from, Socket here) throws IOException, InterruptedException {
    try {
      Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(there);
      if (from.isClosed()) {
        closed(there);
      }
      start(() -> copy(there, here));
      copy(here, there);
    } finally {
      closed(here);
    }
  }

  private void copy(Socket from, Socket to) throws IOException, InterruptedException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8_192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        TimeUnit.MILLISECONDS.sleep(delayMillis);
        awaitSound();
        out.write(bytes, 0, read);
      }
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** What was sent into silence never arrives. */
  private void awaitSound() throws IOException, InterruptedException {
    synchronized (way) {
      while (silent) {
        way.wait();
        if (!silent) {
          throw new IOException("lost");
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // the way is cut
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
