package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Slack for tests: a real HTTP server for the Web API, uploads and response addresses, and a real
 * WebSocket server for Socket Mode, on free ports of this machine. It knows one workspace: the bot
 * {@link #BOT}, a person {@link #PERSON}, a public channel {@link #CHANNEL} that the bot is in, and
 * the bot's direct messages with that person, {@link #DIRECT}. It keeps Slack's limits, answers
 * with its errors, and fails when told to. Thread-safe.
 */
public final class FakeSlack implements AutoCloseable {

  public static final String BOT = "U0BOT";
  public static final String PERSON = "U0100";
  public static final String CHANNEL = "C0100";
  public static final String DIRECT = "D0100";
  public static final String BOT_TOKEN = "xoxb-1111-2222-botSecret";
  public static final String APP_TOKEN = "xapp-1-A1111-3333-appSecret";

  static {
    // else each answer waits 40 ms for the client's delayed acknowledgement of its headers
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A call of a method as it came in. */
  public record Call(String method, Map<String, String> arguments) {}

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FakeWorkspace workspace = new FakeWorkspace();
  private final FakeSocket socket;
  private final FakeApi api;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<SlackFailure>> failures = new ConcurrentHashMap<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final Map<String, SlackFailure> broken = new ConcurrentHashMap<>();

  private FakeSlack() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    socket = FakeSocket.open();
    api = new FakeApi(workspace, socket, address());
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  public static FakeSlack start() {
    try {
      return new FakeSlack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To reach it with, waiting at most {@code timeout} for an answer. */
  public SlackSettings settings(Duration timeout) {
    return new SlackSettings(address() + "/api/", BOT_TOKEN, APP_TOKEN, timeout);
  }

  public SlackSettings settings() {
    return settings(Duration.ofSeconds(10));
  }

  private String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** The people and channels, to change them. */
  public FakeWorkspace workspace() {
    return workspace;
  }

  /** What comes in over Socket Mode. */
  public FakeSocket socket() {
    return socket;
  }

  /** Somebody who talks to the bot. */
  public FakePerson person() {
    return new FakePerson(this, PERSON);
  }

  /** Sends an event of the Events API; returns the id of its envelope. */
  public String event(JsonObject event) {
    JsonObject payload = Json.typed("event_callback");
    payload.addProperty("event_id", "Ev" + event.toString().hashCode());
    payload.add("event", event);
    return socket.send("events_api", payload);
  }

  /** The next call of {@code method} fails so; several wait for their turn. */
  public synchronized void failNext(String method, SlackFailure failure) {
    failures.computeIfAbsent(method, m -> new ArrayDeque<>()).add(failure);
  }

  /** Each call of {@code method} fails so, until {@link #heal}. */
  public void fail(String method, SlackFailure failure) {
    broken.put(method, failure);
  }

  public void heal(String method) {
    broken.remove(method);
  }

  /** The calls of {@code method} so far, failed ones too. */
  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  /** Keeps a file that somebody sent; its address, for the bot alone. */
  public String keep(String name, String content) {
    files.put("/files/" + name, content);
    return address() + "/files/" + name;
  }

  /** An address that answers to a command or a button can be posted to, as often as Slack lets. */
  public String responseUrl(String channel, String user, String message) {
    return address() + "/response/" + workspace.newResponseUrl(channel, user, message);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/api/")) {
        method(exchange, path.substring("/api/".length()), form(body));
      } else if (path.startsWith("/response/")) {
        respond(exchange, path.substring("/response/".length()), body);
      } else if (path.startsWith("/upload/")) {
        upload(exchange, path.substring("/upload/".length()), body);
      } else if (files.containsKey(path)) {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean ours = token.equals("Bearer " + BOT_TOKEN);
        answer(
            exchange,
            ours
                ? new SlackFailure(200, Map.of(), files.getOrDefault(path, ""))
                : SlackFailure.status(403));
      } else {
        answer(exchange, SlackFailure.status(404));
      }
    }
  }

  private void method(HttpExchange exchange, String method, Map<String, String> arguments)
      throws IOException {
    calls.add(new Call(method, arguments));
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    answer(
        exchange,
        failure(method).orElseGet(() -> api.answer(method, String.valueOf(token), arguments)));
  }

  private void respond(HttpExchange exchange, String id, byte[] body) throws IOException {
    String json = new String(body, StandardCharsets.UTF_8);
    calls.add(new Call("response_url", Map.of("body", json)));
    answer(exchange, failure("response_url").orElseGet(() -> api.respond(id, json)));
  }

  private void upload(HttpExchange exchange, String file, byte[] body) throws IOException {
    calls.add(new Call("upload", Map.of()));
    Optional<SlackFailure> failure = failure("upload");
    if (failure.isEmpty()) {
      workspace.uploaded(file, body);
    }
    answer(exchange, failure.orElse(new SlackFailure(200, Map.of(), "OK - " + body.length)));
  }

  private synchronized Optional<SlackFailure> failure(String method) {
    Deque<SlackFailure> planned = failures.getOrDefault(method, new ArrayDeque<>());
    return Optional.ofNullable(planned.isEmpty() ? broken.get(method) : planned.poll());
  }

  private void answer(HttpExchange exchange, SlackFailure answer) throws IOException {
    if (answer.status() == 0) {
      return;
    }
    if (answer.status() < 0) {
      awaitClose();
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> form(byte[] body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    socket.close();
    http.stop(0);
    threads.shutdownNow();
  }
}
