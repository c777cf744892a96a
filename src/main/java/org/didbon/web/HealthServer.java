package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.function.Function;
import org.didbon.command.Health;
import org.didbon.domain.BadInput;
import org.didbon.outbox.OutboxStore;

/**
 * Answers {@code /health} for hosts that watch a port, and {@code /metrics} in the text format of
 * Prometheus. Tells counts alone: no names, no chats, no texts.
 */
public final class HealthServer implements AutoCloseable {

  private final HttpServer server;

  private HealthServer(HttpServer server) {
    this.server = server;
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
      server.start();
      return new HealthServer(server);
    } catch (IOException e) {
      throw new BadInput(
          "port %d cannot be used (%s); set PORT to a free one, or unset it"
              .formatted(port, e.getMessage()));
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
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
            messages.givenUp(),
            messages.oldest().toSeconds());
  }
}
