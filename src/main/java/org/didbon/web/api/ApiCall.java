package org.didbon.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.command.ConsoleKey;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Author;
import org.jspecify.annotations.Nullable;

/** One request of somebody whose token was looked at, and how it is answered. */
final class ApiCall {

  static final int USUAL = 50;
  static final int MOST = 200;

  /** Bytes of a body: the longest list of words, with every letter escaped. */
  static final int LARGEST = 400_000;

  private static final List<String> JSON =
      List.of("application/json", "application/merge-patch+json");

  private final Context context;
  private final ConsoleKey key;
  private final Localizer localizer;

  /**
   * @param localizer of the language that was asked for
   */
  ApiCall(Context context, ConsoleKey key, Localizer localizer) {
    this.context = context;
    this.key = key;
    this.localizer = localizer;
  }

  Localizer localizer() {
    return localizer;
  }

  /** Who changes something. */
  Author author() {
    return new Author(key.person(), key.chat());
  }

  /** A part of the path. */
  String path(String name) {
    return context.pathParam(name);
  }

  /** What stands behind the question mark under that name; {@code ""} if nothing does. */
  String query(String name) {
    return Objects.requireNonNullElse(context.queryParam(name), "").strip();
  }

  /** How many are wanted at once. */
  int limit() {
    return limit(query("limit"));
  }

  private static int limit(String written) {
    if (written.isEmpty()) {
      return USUAL;
    }
    if (!written.matches("\\d{1,9}") || Integer.parseInt(written) < 1) {
      throw ApiFault.parameter("limit", "limit is a number from 1 to " + MOST);
    }
    return checked(Integer.valueOf(written));
  }

  /** Of a body. */
  static int checked(@Nullable Integer limit) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      throw ApiFault.parameter("limit", "limit is a number from 1 to " + MOST);
    }
    return wanted;
  }

  /** Where to read on; empty at the beginning. */
  Optional<PageCursor> cursor(String list) {
    return PageCursor.read(list, query("cursor"));
  }

  /**
   * What was sent along.
   *
   * @throws ApiFault if it is no JSON object, or too large
   */
  ObjectNode body() {
    String type = Objects.requireNonNullElse(context.contentType(), "");
    if (!JSON.contains(type.split(";", 2)[0].strip())) {
      throw ApiFault.of(415, "not-json", "send JSON and say so: Content-Type: application/json");
    }
    byte[] sent = context.bodyAsBytes();
    if (sent.length > LARGEST) {
      throw ApiFault.of(413, "too-large", "a body has at most " + LARGEST + " bytes");
    }
    return ApiJson.object(sent);
  }

  /** Likewise, as a value. */
  <T> T body(Class<T> type) {
    return ApiJson.read(body(), type);
  }

  /** What {@code If-Match} names; empty if it is not there. */
  Optional<String> match() {
    return Optional.ofNullable(context.header("If-Match")).map(String::strip);
  }

  /** An answer that has a version. */
  void answer(int status, Object value, String tag) {
    context.header("ETag", tag);
    answer(status, value);
  }

  void answer(int status, Object value) {
    context.status(status);
    context.contentType("application/json; charset=utf-8");
    context.result(ApiJson.written(value));
  }

  void answer(Object value) {
    answer(200, value);
  }

  /** Where to find what was made. */
  void at(String path) {
    context.header("Location", path);
  }

  void nothing() {
    context.status(204);
  }

  /** A part of a list, with what leads to the next; null at its end. */
  void page(String name, List<?> part, @Nullable PageCursor next) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(name, part);
    page.put("next", next == null ? null : next.written());
    answer(page);
  }

  /**
   * A part of a list that is in the order of its ids, so that what comes or goes elsewhere in it
   * neither hides nor repeats any.
   */
  <T> void page(String name, List<T> all, Function<T, String> id, Function<T, ?> shown) {
    String after = cursor(name).map(PageCursor::id).orElse("");
    List<T> part = new ArrayList<>();
    int limit = limit();
    all.stream()
        .filter(one -> id.apply(one).compareTo(after) > 0)
        .sorted((one, other) -> id.apply(one).compareTo(id.apply(other)))
        .limit(limit + 1L)
        .forEach(part::add);
    boolean more = part.size() > limit;
    List<T> told = more ? part.subList(0, limit) : part;
    page(
        name,
        told.stream().map(shown).toList(),
        more ? PageCursor.of(name, 0, id.apply(told.get(limit - 1))) : null);
  }
}
