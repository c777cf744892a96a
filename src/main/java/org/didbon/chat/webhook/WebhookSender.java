package org.didbon.chat.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.didbon.chat.NetworkEnvironment;
import org.didbon.chat.http.NoRetryInterceptor;
import org.didbon.domain.Body;
import org.didbon.feed.http.Clients;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.SendResult;
import org.jspecify.annotations.Nullable;

/** Posts each message to its chat's address, signed. Thread-safe. */
final class WebhookSender implements ChatSender, AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final int IDLE_CONNECTIONS = 16;

  /** Whoever took an address out of the file has time to put it back. */
  private static final Duration UNKNOWN = Duration.ofMinutes(10);

  private final WebhookOptions options;
  private final NetworkEnvironment environment;
  private final Signature signature;
  private final WebhookOutcomes outcomes;
  private final Clients clients;
  private final ConnectionPool pool = new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES);
  private final Clock clock;

  WebhookSender(WebhookOptions options, NetworkEnvironment environment, Clock clock) {
    this.options = options;
    this.environment = environment;
    this.signature = new Signature(environment.secret(Signature.VARIABLE));
    this.outcomes = new WebhookOutcomes(clock);
    this.clients =
        new Clients(options.allowPrivateAddresses(), options.timeout(), IDLE_CONNECTIONS);
    this.clock = clock;
  }

  @Override
  public String network() {
    return WebhookAddress.NETWORK;
  }

  @Override
  public SendResult send(Delivery delivery) {
    String name = delivery.to().chat();
    HttpUrl url = address(name);
    if (url == null) {
      return SendResult.retryAfter(UNKNOWN, "webhook.urls of didbon.yaml names no " + name);
    }
    String key = WebhookJson.key(delivery);
    Request request = signed(url, key, WebhookJson.of(delivery, clock.instant()));
    try (Response response = client(url).newCall(request).execute()) {
      return outcomes.of(response, key);
    } catch (IOException e) {
      return outcomes.of(e);
    }
  }

  private @Nullable HttpUrl address(String name) {
    String written = options.urls().get(name);
    return written == null ? null : HttpUrl.parse(environment.filled(written));
  }

  private Request signed(HttpUrl url, String key, byte[] body) {
    String id = Signature.id(key);
    long seconds = clock.instant().getEpochSecond();
    return new Request.Builder()
        .url(url)
        .header("User-Agent", "Didbon")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(seconds))
        .header("webhook-signature", signature.of(id, seconds, body))
        .post(RequestBody.create(body, JSON))
        .build();
  }

  private OkHttpClient client(HttpUrl url) throws IOException {
    URI server = url.uri();
    OkHttpClient client = clients.to(url, environment.proxy(options.proxy(), server));
    return NoRetryInterceptor.on(client.newBuilder(), pool).callTimeout(options.timeout()).build();
  }

  /** A document has no end. */
  @Override
  public boolean fits(Body body) {
    return true;
  }

  @Override
  public void close() {
    clients.close();
    pool.evictAll();
  }
}
