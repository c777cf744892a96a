package org.didbon.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerStopTest {

  private static final int PATIENCE_MS = 30_000;

  /** More than the system takes of an answer that nobody reads. */
  private static final String COUNTS = "counts\n".repeat(3_000_000);

  private final CountDownLatch counting = new CountDownLatch(1);
  private final CountDownLatch counted = new CountDownLatch(1);
  private final HealthServer server =
      HealthServer.start(
          true, 0, new SlowCondition(), List.of(), Optional.empty(), Duration.ofSeconds(30));

  private final int port = server.port();

  @AfterEach
  void end() {
    counted.countDown();
    server.close();
  }

  @Test
  void aScrapeUnderWayIsAnsweredAndNoNewOneIsTaken() throws Exception {
    try (Socket scrape = ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")) {
      assertThat(counting.await(PATIENCE_MS, TimeUnit.MILLISECONDS)).isTrue();

      counted.countDown();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(server::close);
      await()
          .untilAsserted(() -> assertThatThrownBy(this::connect).isInstanceOf(IOException.class));

      String answer = new String(scrape.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer.startsWith("HTTP/1.1 200")).isTrue();
      assertThat(answer.endsWith("\r\n\r\n" + COUNTS)).isTrue();
      stop.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }
  }

  @Test
  void whoDawdlesDoesNotKeepItFromItsEnd() throws IOException {
    try (Socket half = ask("GET /metrics HTTP/1.1\r\nHost:");
        Socket silent = ask("")) {
      assertThat(silent.isConnected() && half.isConnected()).isTrue();

      long began = System.nanoTime();
      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isLessThan(HealthServer.LAST.plusSeconds(3));
    }
  }

  @Test
  void aScrapeThatNeverEndsIsCut() throws Exception {
    try (Socket scrape = ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n")) {
      assertThat(counting.await(PATIENCE_MS, TimeUnit.MILLISECONDS)).isTrue();
      long began = System.nanoTime();

      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isBetween(HealthServer.LAST, HealthServer.LAST.plusSeconds(3));
      assertThat(scrape.isConnected()).isTrue();
    }
  }

  private Socket ask(String request) throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private final class SlowCondition implements Condition {

    @Override
    public List<String> troubles() {
      return List.of();
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public String metrics() {
      counting.countDown();
      try {
        counted.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return COUNTS;
    }
  }
}
