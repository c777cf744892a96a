package org.didbon.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.jspecify.annotations.Nullable;

/**
 * Rules, lists of words, actors, feeds and roles as text that is the same for the same thing,
 * always: one line of JSON, and of a role its word. What a newer program wrote beside that is not
 * read, so that two of them may share a database while one is replaced. No text keeps control
 * characters or what turns its direction, however it came: a title would show in alerts and logs as
 * something else, and PostgreSQL keeps no null bytes. Thread-safe.
 */
public final class RuleJson {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .addMixIn(Actor.class, ActorJson.class)
          .addMixIn(SharedWords.class, ListJson.class)
          .addMixIn(Rule.class, GuardJson.class)
          .registerModule(WordingText.MODULE)
          .registerModule(new SimpleModule().addSerializer(String.class, new HarmlessText()));

  private RuleJson() {}

  /** What came later is left out where it says nothing, so that older texts stay the same. */
  private interface ActorJson {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<String> tags();
  }

  private interface ListJson {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    Map<String, String> titles();
  }

  private interface GuardJson {

    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean guarded();
  }

  /** A feed in values every reader of JSON knows; what came later is left out where it is empty. */
  record FeedJson(
      String id,
      String title,
      String url,
      String language,
      String country,
      long everySeconds,
      boolean fullText,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable Map<String, String> headers,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String login,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String proxy) {

    FeedAccess access() {
      return new FeedAccess(
          headers == null ? Map.of() : headers,
          login == null ? "" : login,
          proxy == null ? "" : proxy);
    }
  }

  public static String of(Rule rule) {
    return json(rule);
  }

  public static String of(SharedWords list) {
    return json(list);
  }

  public static String of(Actor actor) {
    return json(actor);
  }

  public static String of(Feed feed) {
    return json(
        new FeedJson(
            feed.id(),
            feed.title(),
            feed.url().toString(),
            feed.language(),
            feed.country(),
            feed.every().toSeconds(),
            feed.fullText(),
            feed.access().headers(),
            feed.access().login(),
            feed.access().proxy()));
  }

  public static Rule rule(String text) {
    return read(text, Rule.class);
  }

  public static SharedWords list(String text) {
    return read(text, SharedWords.class);
  }

  public static Actor actor(String text) {
    return read(text, Actor.class);
  }

  public static Feed feed(String text) {
    FeedJson feed = read(text, FeedJson.class);
    return new Feed(
        feed.id(),
        feed.title(),
        URI.create(feed.url()),
        feed.language(),
        feed.country(),
        Duration.ofSeconds(feed.everySeconds()),
        feed.fullText(),
        feed.access());
  }

  public static StaffRole role(String text) {
    return StaffRole.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + value, e);
    }
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a revision cannot be read: " + text, e);
    }
  }
}
