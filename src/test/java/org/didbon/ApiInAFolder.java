package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks the API of a whole bot. Each answer is held against the description that the
 * API gives of itself.
 */
final class ApiInAFolder {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI site;
  private final String token;
  private final JsonNode description;

  private ApiInAFolder(URI site, String token) {
    this.site = site;
    this.token = token;
    try (InputStream told = site.resolve("/api/v1/openapi.json").toURL().openStream()) {
      description = JSON.readTree(told);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One whose token the console chat makes; {@code scope} is read or write. */
  static ApiInAFolder of(BotInAFolder bot, String scope) {
    return new ApiInAFolder(site(bot), made(bot, scope));
  }

  static ApiInAFolder with(BotInAFolder bot, String token) {
    return new ApiInAFolder(site(bot), token);
  }

  /** A token that the console chat makes. */
  static String made(BotInAFolder bot, String scope) {
    String said = bot.says("/console token " + scope + " test");
    Matcher made = TOKEN.matcher(said);
    assertThat(made.find()).as(said).isTrue();
    return made.group();
  }

  private static URI site(BotInAFolder bot) {
    return URI.create(ConsoleInAFolder.link(bot).group(1));
  }

  /** An answer. */
  record ApiAnswered(HttpResponse<String> response, JsonNode json) {

    int status() {
      return response.statusCode();
    }

    String tag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The value at a JSON pointer. */
    String at(String pointer) {
      return json.at(pointer).asText();
    }
  }

  ApiAnswered get(String path) {
    return send("GET", path, null, Map.of());
  }

  ApiAnswered post(String path, @Nullable String body) {
    return send("POST", path, body, Map.of());
  }

  ApiAnswered patch(String path, String tag, String body) {
    return send("PATCH", path, body, Map.of("If-Match", tag));
  }

  ApiAnswered delete(String path, String tag) {
    return send("DELETE", path, null, Map.of("If-Match", tag));
  }

  /**
   * Asks.
   *
   * @param body JSON; null for none
   */
  ApiAnswered send(String method, String path, @Nullable String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve("/api/v1" + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return checked(method, URI.create("/api/v1" + path).getPath(), response);
    } catch (IOException e) {
      throw new IllegalStateException("the API does not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private ApiAnswered checked(String method, String path, HttpResponse<String> response)
      throws IOException {
    String what = method + " " + path + " " + response.statusCode() + " " + response.body();
    assertThat(response.headers().map()).as(what).doesNotContainKey("set-cookie");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).as(what).isEmpty();
    if (response.body().isEmpty()) {
      assertThat(response.statusCode()).as(what).isEqualTo(204);
      return new ApiAnswered(response, JSON.createObjectNode());
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    assertThat(type)
        .as(what)
        .startsWith(response.statusCode() < 300 ? "application/json" : "application/problem+json");
    schema(method, path, response.statusCode())
        .ifPresent(
            schema ->
                assertThat(
                        schema.validate(
                            response.body(),
                            InputFormat.JSON,
                            run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .as(what)
                    .isEmpty());
    return new ApiAnswered(response, JSON.readTree(response.body()));
  }

  /** What the description says of such an answer; empty for paths that are none. */
  private Optional<JsonSchema> schema(String method, String path, int status) {
    List<Map.Entry<String, JsonNode>> fitting = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            one -> {
              if (path.matches(one.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))
                  && one.getValue().has(method.toLowerCase(Locale.ROOT))) {
                fitting.add(one);
              }
            });
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    // a path without a variable goes first
    fitting.sort((one, other) -> Integer.compare(braces(one), braces(other)));
    JsonNode answers =
        fitting.get(0).getValue().get(method.toLowerCase(Locale.ROOT)).get("responses");
    String told = String.valueOf(status);
    JsonNode answer = resolved(answers.path(answers.has(told) || status < 400 ? told : "default"));
    assertThat(answer.isMissingNode()).as("described: " + method + path + status).isFalse();
    JsonNode schema = answer.get("content").elements().next().get("schema");
    ObjectNode whole = JSON.createObjectNode();
    whole.set("allOf", JSON.createArrayNode().add(schema));
    whole.set("$defs", description.at("/components/schemas"));
    return Optional.of(
        SCHEMAS.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/")));
  }

  private static int braces(Map.Entry<String, JsonNode> path) {
    return path.getKey().split("\\{", -1).length;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }
}
