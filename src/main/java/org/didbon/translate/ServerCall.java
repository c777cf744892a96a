package org.didbon.translate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.didbon.translate.TranslationServer.TranslationTask;

/**
 * Asks a server, within its time limit whatever it does. No redirect is followed, as it would show
 * the text and the key to somebody else; no proxy is taken, as it is a server of one's own.
 * Thread-safe.
 */
final class ServerCall {

  private static final int MOST_BYTES = 256 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final TranslationServer server;
  private final Duration limit;
  private final HttpClient http;

  ServerCall(URI url, TranslationServer server, Duration limit) {
    this.address = address(url, server.path());
    this.server = server;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** Also of an address that has the beginning of the path already, as {@code …/v1} has. */
  private static URI address(URI url, String path) {
    String base = url.toString().replaceAll("/+$", "");
    int end = path.indexOf('/', 1);
    String begin = end < 0 ? path : path.substring(0, end);
    return URI.create(base.endsWith(begin) ? base + path.substring(begin.length()) : base + path);
  }

  /** The translation, as the server has it. */
  String ask(TranslationTask task) throws ServerFault, InterruptedException {
    HttpResponse<byte[]> response = answer(request(task));
    int status = response.statusCode();
    if (status != 200) {
      // what it cannot read or say concerns this text and these languages alone
      boolean ofText = status == 400 || status == 413 || status == 422;
      throw new ServerFault("HTTP " + status, !ofText);
    }
    try {
      JsonNode read = JSON.readTree(response.body());
      return server
          .translation(read)
          .orElseThrow(() -> new ServerFault("an answer without a translation", true));
    } catch (IOException e) {
      throw new ServerFault("an answer that is no JSON", true);
    }
  }

  private HttpRequest request(TranslationTask task) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", "Didbon")
            .timeout(limit);
    server.authorization().ifPresent(value -> request.header("Authorization", value));
    try {
      String body = JSON.writeValueAsString(server.request(task));
      return request
          .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is written", e);
    }
  }

  /** The client's own limit ends with the first byte; this one holds for all of the answer. */
  private HttpResponse<byte[]> answer(HttpRequest request)
      throws ServerFault, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ServerFault("no answer within " + limit.toSeconds() + " s", true);
    } catch (ExecutionException e) {
      String told = e.getCause() instanceof BoundedBody.TooLong ? reason(e) : "no connection";
      throw new ServerFault(told, reason(e), true);
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String words = cause.getMessage();
    return words == null ? cause.getClass().getSimpleName() : words;
  }
}
