package org.didbon.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.didbon.domain.Feed;

/** Serves the bundled sample feeds on a loopback port, so that the demo fetches like the rest. */
final class SampleServer implements AutoCloseable {

  /** By language, its country and its title. */
  private static final Map<String, String> SAMPLES = samples();

  private final HttpServer server;

  private SampleServer(HttpServer server) {
    this.server = server;
  }

  private static Map<String, String> samples() {
    try (InputStream file = SampleServer.class.getResourceAsStream("samples.properties")) {
      Properties all = new Properties();
      all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
      Map<String, String> samples = new TreeMap<>();
      all.stringPropertyNames().forEach(key -> samples.put(key, all.getProperty(key)));
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException("samples.properties cannot be read", e);
    }
  }

  static SampleServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", SampleServer::serve);
      server.start();
      return new SampleServer(server);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the sample feeds", e);
    }
  }

  /** The samples as feeds to watch. */
  List<Feed> feeds() {
    return SAMPLES.keySet().stream().map(this::feed).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private Feed feed(String language) {
    InetSocketAddress at = server.getAddress();
    URI url =
        URI.create(
            "http://%s:%d/sample-%s.xml"
                .formatted(at.getAddress().getHostAddress(), at.getPort(), language));
    String[] sample = SAMPLES.getOrDefault(language, " " + language).split(" ", 2);
    return new Feed(
        "sample-" + language, sample[1], url, language, sample[0], Duration.ofMinutes(1), false);
  }

  private static void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange;
        InputStream sample =
            path.matches("/sample-[a-z]{2}\\.xml")
                ? SampleServer.class.getResourceAsStream("demo" + path)
                : null) {
      if (sample == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      byte[] body = sample.readAllBytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
