package org.didbon.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.didbon.fixture.FeedServer;

/** Servers of outlets that do no good: many that hang, heavy documents, and hostile ones. */
final class Outlets implements AutoCloseable {

  private static final int HEAVY_BYTES = 9_000_000;

  private final FeedServer server = new FeedServer();
  private final List<ServerSocket> listening = new ArrayList<>();
  private final Queue<Socket> held = new ConcurrentLinkedQueue<>();

  /** As many hosts of their own that take a connection and never say a word. */
  List<URI> hanging(int hosts) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(new InetSocketAddress("0.0.0.0", 0), hosts);
    listening.add(socket);
    Thread thread = new Thread(() -> hold(socket), "hanging");
    thread.setDaemon(true);
    thread.start();
    return IntStream.range(0, hosts)
        .mapToObj(
            i ->
                URI.create(
                    "http://127.1.%d.%d:%d/rss"
                        .formatted(i / 250, i % 250 + 1, socket.getLocalPort())))
        .toList();
  }

  private void hold(ServerSocket socket) {
    try {
      while (true) {
        held.add(socket.accept());
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  /** As many large feeds, which are others at each visit. */
  List<URI> heavy(int feeds) {
    return IntStream.range(0, feeds)
        .mapToObj(
            feed ->
                server.on(
                    "/heavy" + feed,
                    exchange -> {
                      String item =
                          "<item><guid>%d</guid><title>Погода</title><description>%s</description></item>"
                              .formatted(System.nanoTime(), "дождь ".repeat(1_500));
                      FeedServer.answer(
                          exchange,
                          200,
                          "<rss version=\"2.0\"><channel><title>t</title>"
                              + item.repeat(HEAVY_BYTES / (2 * item.length()))
                              + "</channel></rss>");
                    }))
        .toList();
  }

  /** Documents that are made to cost much. */
  List<URI> hostile() {
    return List.of(
        server.serve("/nested", "<rss>" + "<a>".repeat(100_000)),
        server.serve("/items", "<rss><channel>" + "<item>".repeat(80_000)),
        server.serve("/links", "<html>" + "<link ".repeat(50_000)),
        server.serve("/signs", "<".repeat(1_000_000)));
  }

  @Override
  public void close() {
    server.close();
    try {
      for (ServerSocket socket : listening) {
        socket.close();
      }
      for (Socket socket : held) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an outlet does not close", e);
    }
  }
}
