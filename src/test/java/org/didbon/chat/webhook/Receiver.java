package org.didbon.chat.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program that alerts are posted to: it checks the signature by itself, and notes what came. */
public final class Receiver implements AutoCloseable {

  public static final String SECRET = "a key that only the two of us know";

  private final HttpServer server;
  private final List<ReceivedRequest> heard = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private volatile int status = 204;

  /** What came, and whether it was signed as it should be. */
  public record ReceivedRequest(
      String path, String id, String type, String signature, String body, boolean signed) {}

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void answers(int code, Map<String, String> with) {
    status = code;
    headers.clear();
    headers.putAll(with);
  }

  public List<ReceivedRequest> heard() {
    return heard;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = first(exchange, "webhook-id");
    String seconds = first(exchange, "webhook-timestamp");
    String signature = first(exchange, "webhook-signature");
    heard.add(
        new ReceivedRequest(
            exchange.getRequestURI().toString(),
            id,
            first(exchange, "Content-Type"),
            signature,
            new String(body, StandardCharsets.UTF_8),
            signature.equals(expected(id + "." + seconds + ".", body))));
    headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String first(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static String expected(String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
