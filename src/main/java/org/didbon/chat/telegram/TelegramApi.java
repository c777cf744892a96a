package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.didbon.chat.http.NoRetryInterceptor;
import org.didbon.domain.ProxyAddress;
import org.didbon.feed.http.ProxyRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * The Bot API, one method a call. Nothing is thrown but bugs: what goes wrong is an {@link
 * ApiReply}, within a time limit and without the token. Thread-safe.
 */
public final class TelegramApi implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramApi.class);

  /** More than the outbox and the commands use at once; OkHttp would allow five to a host. */
  private static final int CALLS_AT_ONCE = 64;

  private static final int IDLE_CONNECTIONS = 32;
  private static final int UPLOAD_FACTOR = 3;

  /** What a call may take beyond the client's own limit before we stop waiting for the client. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final TelegramSettings settings;
  private final Failures failures;
  private final OkHttpClient calls;
  private final OkHttpClient polls;
  private final TelegramClient caller;
  private final TelegramClient uploader;
  private final TelegramClient poller;

  private TelegramApi(TelegramSettings settings) {
    this.settings = settings;
    this.failures = new Failures(settings.token());
    this.calls = http();
    // its own dispatcher, so that a poll can be cut short and nothing else
    this.polls = limited(calls.newBuilder().dispatcher(new Dispatcher()), pollLimit(settings));
    this.caller = client(calls);
    this.uploader = client(limited(calls.newBuilder(), uploadLimit(settings)));
    this.poller = client(polls);
  }

  public static TelegramApi open(TelegramSettings settings) {
    return new TelegramApi(settings);
  }

  TelegramSettings settings() {
    return settings;
  }

  ApiReply call(BotApiMethod<?> method) {
    return await(start(method), settings.callLimit());
  }

  /** Does not wait for the answer. */
  CompletableFuture<ApiReply> start(BotApiMethod<?> method) {
    return answered(caller, method);
  }

  /** Waits as long as Telegram holds the request. */
  ApiReply poll(GetUpdates method) {
    return await(answered(poller, method), pollLimit(settings));
  }

  /** Cuts short a poll that is under way. */
  void stopPolling() {
    polls.dispatcher().cancelAll();
  }

  ApiReply upload(SendDocument document) {
    return uploaded(
        uploader.executeAsync(document).thenApply(message -> message(message.getMessageId())));
  }

  ApiReply upload(SendPhoto photo) {
    return uploaded(
        uploader.executeAsync(photo).thenApply(message -> message(message.getMessageId())));
  }

  ApiReply upload(SetWebhook webhook) {
    return uploaded(uploader.executeAsync(webhook).thenApply(BooleanNode::valueOf));
  }

  /**
   * A file that was sent to the bot (core.telegram.org/bots/api#getfile); empty if it cannot be
   * had, or is larger than {@code most}.
   */
  Optional<byte[]> download(String file, int most) {
    ApiReply found = call(new GetFile(file));
    String place = found.done() ? found.result().path("file_path").asText("") : "";
    if (place.isEmpty()) {
      return Optional.empty();
    }
    URI api = settings.api();
    HttpUrl url =
        new HttpUrl.Builder()
            .scheme(api.getScheme())
            .host(api.getHost())
            .port(api.getPort() > 0 ? api.getPort() : HttpUrl.defaultPort(api.getScheme()))
            .addPathSegment("file")
            .addPathSegment("bot" + settings.token().value())
            .addPathSegments(place)
            .build();
    try (Response response = calls.newCall(new Request.Builder().url(url).build()).execute()) {
      ResponseBody body = response.body();
      if (!response.isSuccessful() || body == null) {
        return Optional.empty();
      }
      BufferedSource bytes = body.source();
      return bytes.request(most + 1L) ? Optional.empty() : Optional.of(bytes.readByteArray());
    } catch (IOException e) { // its words may hold the address, and that the token
      log.warn("a file that was sent cannot be had reason={}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    stopPolling();
    for (OkHttpClient client : List.of(calls, polls)) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private ApiReply uploaded(CompletableFuture<? extends JsonNode> result) {
    return await(
        result.thenApply(ApiReply::done).exceptionally(failures::reply), uploadLimit(settings));
  }

  private CompletableFuture<ApiReply> answered(TelegramClient client, BotApiMethod<?> method) {
    try {
      return client
          .executeAsync(new ReadAsJson(method))
          .thenApply(ApiReply::read)
          .exceptionally(failures::reply)
          .thenApply(failures::scrubbed);
    } catch (TelegramApiException e) {
      return CompletableFuture.completedFuture(failures.reply(e));
    }
  }

  private ApiReply await(CompletableFuture<ApiReply> answer, Duration limit) {
    try {
      return failures.scrubbed(answer.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return ApiReply.without(ApiReply.CallState.UNANSWERED, "no answer within " + limit);
    } catch (ExecutionException e) {
      return failures.reply(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ApiReply.without(ApiReply.CallState.UNANSWERED, "interrupted");
    }
  }

  private static JsonNode message(int id) {
    return JsonNodeFactory.instance.objectNode().put("message_id", id);
  }

  private OkHttpClient http() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    OkHttpClient.Builder builder =
        NoRetryInterceptor.on(
                new OkHttpClient.Builder(),
                new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
            .dispatcher(dispatcher)
            .connectTimeout(settings.callLimit())
            .addInterceptor(new TelegramHttp(settings.api()))
            // the address holds the token: no other server may be shown it
            .followRedirects(false)
            .followSslRedirects(false);
    ProxyAddress proxy = settings.proxy();
    return limited(
        proxy == null ? builder.proxy(Proxy.NO_PROXY) : ProxyRoute.through(proxy, builder),
        settings.callLimit());
  }

  private static OkHttpClient limited(OkHttpClient.Builder builder, Duration limit) {
    return builder.callTimeout(limit).readTimeout(limit).writeTimeout(limit).build();
  }

  private TelegramClient client(OkHttpClient http) {
    URI api = settings.api();
    int port = HttpUrl.defaultPort(api.getScheme());
    TelegramUrl url =
        new TelegramUrl(
            api.getScheme(), api.getHost(), api.getPort() > 0 ? api.getPort() : port, false);
    return new OkHttpTelegramClient(http, settings.token().value(), url);
  }

  private static Duration uploadLimit(TelegramSettings settings) {
    return settings.callLimit().multipliedBy(UPLOAD_FACTOR);
  }

  private static Duration pollLimit(TelegramSettings settings) {
    return settings.callLimit().plus(settings.pollTime());
  }
}
