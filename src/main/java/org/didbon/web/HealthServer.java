package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.didbon.command.Health;
import org.didbon.domain.BadInput;
import org.didbon.outbox.OutboxStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /health} for hosts that watch a port, and {@code /metrics} in the text format of
 * Prometheus. Tells counts alone: no names, no chats, no texts.
 */
public final class HealthServer implements AutoCloseable {

  /** What proves that Telegram posts (core.telegram.org/bots/api#setwebhook). */
  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";

  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);
  private static final int LARGEST = 1_000_000;

  /** Requests under way at once: a posted update is held until it is handled. */
  private static final int AT_ONCE = 16;

  private final HttpServer server;
  private final ExecutorService threads;

  private HealthServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Listens on {@code port} of every address; 0 picks a free one.
   *
   * @throws BadInput if the port is taken or not ours to take
   */
  public static HealthServer start(int port, Health health, OutboxStore outbox, Clock clock) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
      server.createContext("/health", exchange -> answer(exchange, "/health", path -> "ok\n"));
      server.createContext(
          "/metrics",
          exchange ->
              answer(
                  exchange,
                  "/metrics",
                  path -> metrics(health.report(), outbox.counts(clock.instant()))));
      AtomicInteger number = new AtomicInteger();
      ExecutorService threads =
          Executors.newFixedThreadPool(
              AT_ONCE,
              work -> {
                Thread thread = new Thread(work, "web-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
              });
      server.setExecutor(threads);
      server.start();
      return new HealthServer(server, threads);
    } catch (IOException e) {
      throw new BadInput(
          "port %d cannot be used (%s); set PORT to a free one, or unset it"
              .formatted(port, e.getMessage()));
    }
  }

  /** Takes what another server posts. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Posted {

    /**
     * Handles a request.
     *
     * @param secret the value of {@link #SECRET_HEADER}; null if the header is missing
     * @return the status to answer with
     */
    int accept(@Nullable String secret, String body);
  }

  /**
   * Hands what is posted to {@code path} on; larger than {@value #LARGEST} bytes is refused.
   *
   * @param path begins with a slash
   */
  public void posted(String path, Posted posted) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(accept(exchange, path, posted), -1);
          }
        });
  }

  private static int accept(HttpExchange exchange, String path, Posted posted) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)) {
      return 404;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return 405;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return 413;
    }
    try {
      return posted.accept(
          exchange.getRequestHeaders().getFirst(SECRET_HEADER), new String(body, UTF_8));
    } catch (RuntimeException e) {
      log.error("a posted request failed path={}", path, e);
      return 500;
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, String path, Function<String, String> page)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = page.apply(path).getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String metrics(Health.Report report, OutboxStore.Counts messages) {
    return """
        # TYPE didbon_feed_visits_total counter
        didbon_feed_visits_total %d
        # TYPE didbon_items_total counter
        didbon_items_total %d
        # TYPE didbon_alerts_total counter
        didbon_alerts_total %d
        # TYPE didbon_failed_rules gauge
        didbon_failed_rules %d
        # TYPE didbon_messages_waiting gauge
        didbon_messages_waiting %d
        # TYPE didbon_messages_delivered_total counter
        didbon_messages_delivered_total %d
        # TYPE didbon_messages_given_up gauge
        didbon_messages_given_up %d
        # TYPE didbon_oldest_message_seconds gauge
        didbon_oldest_message_seconds %d
        """
        .formatted(
            report.visits(),
            report.items(),
            report.alerts(),
            report.failedRules().size(),
            messages.waiting(),
            messages.delivered(),
            messages.givenUp(),
            messages.oldest().toSeconds());
  }
}
