package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.Outcome;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection of Socket Mode.
 *
 * <p>The SDK's client does it all but one thing: its session monitor ends for good when Slack
 * refuses an address once (an IllegalStateException out of a timer), and the bot would be deaf
 * without a word. So that monitor is off, and this one asks and mends in its place. Bolt, which
 * would sit on the same client, adds types for the envelopes and is not needed for that.
 */
final class SocketLink implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketLink.class);

  /** Slack lets us ask for an address about once a minute (tier 1). */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** One thread, so that what was said in a chat stays in order. */
  private static final int READERS = 1;

  private static final String NO_ADDRESS_YET = "wss://localhost/";

  private final SlackClient client;
  private final SlackOutcomes outcomes;
  private final Duration interval;
  private final SocketModeClient socket;
  private final ScheduledExecutorService keeper;
  private volatile String bot = "";
  private volatile boolean connected;
  private volatile boolean faulty;
  private int failures;

  /**
   * A link that is not connected before {@link #start}.
   *
   * @param messages takes each message of Slack's, one at a time; if it throws, it is logged
   */
  SocketLink(SlackClient client, Consumer<JsonObject> messages) {
    this.client = client;
    this.outcomes = new SlackOutcomes(client);
    this.interval = client.timeout().dividedBy(2);
    this.socket = socket(client);
    this.socket.addWebSocketMessageListener(text -> messages.accept(parse(text)));
    this.keeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "slack-link");
              thread.setDaemon(true);
              return thread;
            });
  }

  private static SocketModeClient socket(SlackClient client) {
    try {
      return new SocketModeClientJavaWSImpl(
          client.slack(),
          client.appToken(),
          NO_ADDRESS_YET,
          READERS,
          new ConcurrentLinkedMessageQueue(),
          true,
          false,
          SocketModeClient.DEFAULT_SESSION_MONITOR_INTERVAL_MILLISECONDS);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonObject parse(String text) {
    JsonObject message = JsonParser.parseString(text).getAsJsonObject(); // the SDK has read it too
    if (Json.text(message, "type").equals("hello")) {
      connected = true;
      log.info("slack connected");
    }
    return message;
  }

  void start() {
    keeper.execute(this::keep);
  }

  /** The bot's own user id; known before the first message comes. */
  String bot() {
    return bot;
  }

  boolean isConnected() {
    return connected;
  }

  /** Tells Slack that an envelope has arrived; it wants to hear so within three seconds. */
  void acknowledge(String envelope) {
    try {
      socket.sendSocketModeResponse(new AckResponse(envelope));
    } catch (WebsocketNotConnectedException e) {
      log.debug("slack not told, will send again envelope={}", envelope);
    }
  }

  private void keep() {
    Duration pause = LONGEST_PAUSE;
    try {
      pause = mend();
    } finally {
      if (!keeper.isShutdown()) {
        var unused = keeper.schedule(this::keep, pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Connects if need be; how long until the next look. */
  private Duration mend() {
    if (socket.verifyConnection()) {
      if (faulty) {
        log.info("slack connection back");
      }
      faulty = false;
      failures = 0;
      return interval;
    }
    if (connected) {
      log.warn("slack connection lost");
      connected = false;
      faulty = true;
    }
    connect();
    Duration pause = interval.multipliedBy(1L << Math.min(failures++, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void connect() {
    SendResult who = outcomes.of(() -> client.bot().authTest(r -> r), answer -> answer.getUserId());
    if (who.outcome() != Outcome.DELIVERED) {
      fault(who.reason());
      return;
    }
    bot = who.remoteId();
    try {
      socket.connectToNewEndpoint(); // comes back before the connection stands
    } catch (IOException e) {
      fault(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // Slack refuses, or answers garbage: the loop must go on
      fault(String.valueOf(e));
    }
  }

  private void fault(String reason) {
    if (!faulty || failures == 0) {
      log.error("slack cannot be connected reason={}", client.scrub(reason));
    }
    faulty = true;
  }

  @Override
  public void close() {
    keeper.shutdownNow();
    connected = false;
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("slack connection not closed reason={}", client.scrub(String.valueOf(e)));
    }
  }
}
