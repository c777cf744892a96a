package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.didbon.domain.Backoff;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.ProxyAddress;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection of Socket Mode. Thread-safe; its owner closes it.
 *
 * <p>The SDK's own client does the talking, with two of its parts replaced. Its session monitor
 * ends for good when Slack refuses an address once (an IllegalStateException out of a timer), and
 * the bot would be deaf without a word: here a keeper of ours looks and mends. Its readers ask an
 * empty queue a hundred times a second, each, and mix the order up: here one thread reads what
 * arrives when it arrives. Bolt would sit on the same client and add types for the envelopes, which
 * is less than it would bring along.
 */
final class SocketLink implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketLink.class);

  /** Slack lets us ask for an address about once a minute (tier 1). */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final int NO_READERS_OF_ITS_OWN = 0;
  private static final String NO_ADDRESS_YET = "wss://localhost/";

  private final SlackClient client;
  private final SlackOutcomes outcomes;
  private final Duration interval;
  private final SocketModeClient socket;
  private final ScheduledThreadPoolExecutor keeper = thread("slack-link");
  private final ScheduledThreadPoolExecutor reader = thread("slack-reader");
  private volatile String bot = "";
  private volatile boolean connected;
  private volatile boolean faulty;
  private int failures;

  /**
   * A link that is not connected before {@link #start}.
   *
   * @param messages takes each message of Slack's, one at a time and in order; if it throws, that
   *     is logged
   */
  SocketLink(SlackClient client, Consumer<JsonObject> messages) {
    this.client = client;
    this.outcomes = client.outcomes();
    this.interval = client.timeout().dividedBy(2);
    this.socket = socket(client, new Inbox());
    this.socket.addWebSocketMessageListener(
        text -> {
          JsonObject message = JsonParser.parseString(text).getAsJsonObject();
          greet(message);
          messages.accept(message);
        });
  }

  private static SocketModeClient socket(SlackClient client, SocketModeMessageQueue inbox) {
    ProxyAddress proxy = client.proxy();
    try {
      if (proxy != null) {
        return new ProxiedSocketMode(
            client.slack(), client.appToken(), NO_ADDRESS_YET, inbox, proxy, client.timeout());
      }
      return new SocketModeClientJavaWSImpl(
          client.slack(),
          client.appToken(),
          NO_ADDRESS_YET,
          NO_READERS_OF_ITS_OWN,
          inbox,
          true,
          false,
          SocketModeClient.DEFAULT_SESSION_MONITOR_INTERVAL_MILLISECONDS);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that takes nothing more once it is shut down. */
  private static ScheduledThreadPoolExecutor thread(String name) {
    return new ScheduledThreadPoolExecutor(1, DaemonThreads.named(name), new DiscardPolicy());
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

  private void greet(JsonObject message) {
    if (Json.text(message, "type").equals("hello")) {
      connected = true;
      log.info("slack connected");
    }
  }

  private void read(String message) {
    try {
      socket.processMessage(message); // asks for a new connection when Slack will close this one
    } catch (IOException e) {
      fault(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) { // garbage, or a fault of ours: the next message may be fine
      log.error("failed on a message of slack reason={}", client.scrub(String.valueOf(e)));
    }
  }

  private void keep() {
    Duration pause = LONGEST_PAUSE;
    try {
      pause = mend();
    } finally {
      var unused = keeper.schedule(this::keep, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Connects if need be; how long until the next look. */
  private Duration mend() {
    if (socket.verifyConnection()) {
      faulty = false;
      failures = 0;
      return interval;
    }
    if (connected) {
      connected = false;
      log.warn("slack connection lost");
    }
    connect();
    failures++;
    return new Backoff(interval, LONGEST_PAUSE).after(failures);
  }

  private void connect() {
    SendResult who = outcomes.of(() -> client.bot().authTest(r -> r), answer -> answer.getUserId());
    if (who.outcome() != SendOutcome.DELIVERED) {
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
    if (!faulty) {
      log.error("slack cannot be connected reason={}", client.scrub(reason));
    }
    faulty = true;
  }

  @Override
  public void close() {
    keeper.shutdownNow();
    reader.shutdownNow();
    connected = false;
    try {
      socket.close();
    } catch (IOException e) {
      log.debug("slack connection not closed reason={}", client.scrub(String.valueOf(e)));
    }
  }

  /** Hands what arrives to the one reader. */
  private final class Inbox implements SocketModeMessageQueue {

    @Override
    public void add(String message) {
      reader.execute(() -> read(message));
    }

    @Override
    public @Nullable String poll() {
      return null;
    }
  }
}
