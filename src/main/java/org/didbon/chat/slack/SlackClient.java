package org.didbon.chat.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.didbon.chat.http.NoRetryInterceptor;
import org.didbon.domain.ProxyAddress;
import org.didbon.feed.http.ProxyRoute;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SDK, opened as this house needs it; shared by all that talks to Slack. Thread-safe. */
public final class SlackClient implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SlackClient.class);

  private final SlackSettings settings;
  private final Secrets secrets;
  private final SlackOutcomes outcomes;
  private final OkHttpClient http;
  private final Slack slack;

  public SlackClient(SlackSettings settings) {
    this.settings = settings;
    this.secrets = new Secrets(List.of(settings.botToken(), settings.appToken()));
    this.outcomes = new SlackOutcomes(secrets);
    SlackConfig config = config(settings);
    OkHttpClient.Builder builder =
        NoRetryInterceptor.on(
                SlackHttpClient.buildOkHttpClient(config).newBuilder(), new ConnectionPool())
            .addInterceptor(new JsonOnly(settings.apiUrl()));
    ProxyAddress proxy = settings.proxy();
    this.http =
        (proxy == null ? builder.proxy(Proxy.NO_PROXY) : ProxyRoute.through(proxy, builder))
            .build();
    this.slack = Slack.getInstance(config, new SlackHttpClient(http));
  }

  private static SlackConfig config(SlackSettings settings) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    int millis = Math.toIntExact(settings.timeout().toMillis());
    config.setHttpClientCallTimeoutMillis(millis);
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    config.setStatsEnabled(false); // it would ask auth.test before each first call, and run threads
    config.getHttpClientResponseHandlers().clear(); // they log whole requests at debug
    config.setProxyUrl(null); // which proxy is taken is for us to say
    return config;
  }

  /** The Web API, called as the bot. */
  MethodsClient bot() {
    return slack.methods(settings.botToken());
  }

  /** What to make of the answer to a call, and of a missing one. */
  SlackOutcomes outcomes() {
    return outcomes;
  }

  /** The answer to a question, empty if there was none: no fault of the network throws. */
  <T extends SlackApiTextResponse> Optional<T> ask(SlackCall<T> call) {
    try {
      T answer = call.run();
      if (answer.isOk()) {
        return Optional.of(answer);
      }
      log.debug("slack does not say what={} reason={}", answer.getClass(), answer.getError());
    } catch (IOException | SlackApiException | JsonParseException e) {
      log.debug("slack does not answer reason={}", scrub(String.valueOf(e)));
    }
    return Optional.empty();
  }

  /**
   * A file that was sent to the bot (docs.slack.dev/reference/objects/file-object); empty if it
   * cannot be had, is larger than {@code most}, or stands anywhere but with Slack: no other server
   * may be shown the token.
   */
  Optional<byte[]> download(String address, int most) {
    HttpUrl url = HttpUrl.parse(address);
    HttpUrl api = HttpUrl.parse(settings.apiUrl());
    if (url == null || api == null || !isSlacks(url, api)) {
      log.warn("a file that was sent stands elsewhere host={}", url == null ? "" : url.host());
      return Optional.empty();
    }
    Request request =
        new Request.Builder()
            .url(url)
            .header("Authorization", "Bearer " + settings.botToken())
            .build();
    OkHttpClient direct = http.newBuilder().followRedirects(false).build();
    try (Response response = direct.newCall(request).execute()) {
      ResponseBody body = response.body();
      if (!response.isSuccessful() || body == null) {
        return Optional.empty();
      }
      BufferedSource bytes = body.source();
      return bytes.request(most + 1L) ? Optional.empty() : Optional.of(bytes.readByteArray());
    } catch (IOException e) {
      log.warn("a file that was sent cannot be had reason={}", scrub(String.valueOf(e)));
      return Optional.empty();
    }
  }

  private static boolean isSlacks(HttpUrl url, HttpUrl api) {
    boolean ofApi = url.host().equals(api.host()) && url.port() == api.port();
    return ofApi || (url.isHttps() && url.host().endsWith(".slack.com"));
  }

  /** For Socket Mode and for the addresses that answers are posted to. */
  Slack slack() {
    return slack;
  }

  /** For one call as a whole. */
  Duration timeout() {
    return settings.timeout();
  }

  @Nullable ProxyAddress proxy() {
    return settings.proxy();
  }

  String appToken() {
    return settings.appToken();
  }

  /** The text without tokens and other secrets. */
  String scrub(String text) {
    return secrets.scrub(text);
  }

  /** Only the HTTP client holds anything; the SDK's own close would throw Exception. */
  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
