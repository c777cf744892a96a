package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * Socket Mode of {@link FakeSlack} (docs.slack.dev/apis/events-api/using-socket-mode): greets,
 * sends envelopes to one of the connections, notes what is acknowledged. Thread-safe.
 */
public final class FakeSocket implements AutoCloseable {

  private final Server server = new Server();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final AtomicInteger serial = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();

  private FakeSocket() {}

  static FakeSocket open() throws IOException {
    FakeSocket socket = new FakeSocket();
    socket.server.start();
    try {
      if (!socket.server.started.await(30, TimeUnit.SECONDS)) {
        throw new IOException("the WebSocket server does not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return socket;
  }

  String newAddress() {
    String ticket = "ticket" + serial.incrementAndGet();
    tickets.add(ticket);
    return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=A1111";
  }

  /** How many connections stand now. */
  public int connections() {
    return connections.size();
  }

  /** How many connections were ever made. */
  public int opened() {
    return opened.get();
  }

  /** The ids of the envelopes that were acknowledged, in order, as often as they were. */
  public List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /**
   * Sends an envelope.
   *
   * @param type {@code events_api}, {@code slash_commands} or {@code interactive}
   * @return its id
   */
  public String send(String type, JsonObject payload) {
    return send(type, payload, 0);
  }

  /**
   * Sends an envelope, perhaps again.
   *
   * @param retryAttempt 1 or more if Slack has not heard of it the first time
   */
  public String send(String type, JsonObject payload, int retryAttempt) {
    String id = "envelope-" + serial.incrementAndGet();
    JsonObject envelope = Json.typed(type);
    envelope.addProperty("envelope_id", id);
    envelope.add("payload", payload);
    envelope.addProperty("accepts_response_payload", !type.equals("events_api"));
    envelope.addProperty("retry_attempt", retryAttempt);
    envelope.addProperty("retry_reason", retryAttempt == 0 ? "" : "timeout");
    sendRaw(envelope.toString());
    return id;
  }

  /** Sends whatever it is over the connection made last. */
  public void sendRaw(String text) {
    connections.get(connections.size() - 1).send(text);
  }

  /** Tells the other side that this connection will go, as Slack does every few hours. */
  public void announceDisconnect(String reason) {
    JsonObject message = Json.typed("disconnect");
    message.addProperty("reason", reason);
    sendRaw(message.toString());
  }

  /** Breaks all connections without a word. */
  public void drop() {
    connections.forEach(connection -> connection.closeConnection(1006, "dropped"));
  }

  @Override
  public void close() {
    try {
      server.stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {

    private final CountDownLatch started = new CountDownLatch(1);

    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
      setReuseAddr(true);
      setDaemon(true);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      String resource = handshake.getResourceDescriptor();
      String ticket = resource.replaceAll(".*ticket=([^&]*).*", "$1");
      if (!tickets.remove(ticket)) {
        connection.close(1008, "invalid ticket");
        return;
      }
      connections.add(connection);
      opened.incrementAndGet();
      JsonObject hello = Json.typed("hello");
      hello.addProperty("num_connections", connections.size());
      connection.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      JsonObject answer = JsonParser.parseString(message).getAsJsonObject();
      acknowledged.add(Json.text(answer, "envelope_id"));
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      connections.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception e) {
      connections.remove(connection);
    }
  }
}
