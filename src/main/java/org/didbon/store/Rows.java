package org.didbon.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.FeedState;
import org.didbon.domain.Field;
import org.didbon.domain.ForeignText;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Sound;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.jspecify.annotations.Nullable;

/** How values stand in the columns. Thread-safe. */
final class Rows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Rows() {}

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long ms = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(ms);
  }

  static @Nullable Long ms(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  static FeedState feedState(ResultSet row) throws SQLException {
    return new FeedState(
        row.getString("id"),
        new FeedState.Validators(
            row.getString("etag"), row.getString("last_modified"), row.getString("valid_for")),
        Instant.ofEpochMilli(row.getLong("due_ms")),
        new FeedState.Failure(
            row.getInt("failures"), row.getString("reason"), moment(row, "failing_since_ms")),
        moment(row, "visited_ms"),
        moment(row, "fresh_ms"),
        row.getString("remark"),
        new FeedState.Move(row.getString("moved_to"), row.getInt("moved_visits")),
        new FeedState.Fetched(
            row.getString("body_digest"), Duration.ofMillis(row.getLong("body_ttl_ms"))));
  }

  static Story story(ResultSet row) throws SQLException {
    return new Story(
        row.getString("id"),
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("first_ms")),
        Instant.ofEpochMilli(row.getLong("last_ms")));
  }

  /** An item as recorded; its one mark is made of its id. */
  static Item item(ResultSet row) throws SQLException {
    List<String> marks = List.of("id:" + row.getString("id"));
    return new Item(
        row.getString("feed"),
        row.getString("id"),
        marks,
        row.getString("link"),
        row.getInt("own_link") == 1,
        row.getString("title"),
        row.getString("text"),
        moment(row, "published_ms"),
        Instant.ofEpochMilli(row.getLong("seen_ms")),
        row.getString("language"));
  }

  static Match match(ResultSet row) throws SQLException {
    return new Match(
        new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject")),
        Ground.of(row.getString("ground")),
        spans(row.getString("spans")));
  }

  /** Spans as {@code title:0-9 text:17-25}. */
  static String spans(List<Span> spans) {
    StringBuilder written = new StringBuilder();
    for (Span span : spans) {
      written.append(written.isEmpty() ? "" : " ").append(span.field().word());
      written.append(':').append(span.start()).append('-').append(span.end());
    }
    return written.toString();
  }

  static String json(Body body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body cannot be written", e);
    }
  }

  /** As it stands in a column; what an earlier version wrote lacks what came later. */
  private record BodyJson(
      RichText text,
      List<List<Button>> buttons,
      @Nullable RichText brief,
      @Nullable List<ForeignText> originals) {}

  static Body body(String json) {
    try {
      BodyJson body = JSON.readValue(json, BodyJson.class);
      RichText brief = body.brief();
      List<ForeignText> originals = body.originals();
      return new Body(
          body.text(),
          body.buttons(),
          brief == null ? RichText.NONE : brief,
          originals == null ? List.of() : originals);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body cannot be read", e);
    }
  }

  static Sound sound(ResultSet row) throws SQLException {
    return Sound.of(row.getString("sound")).orElse(Sound.AS_CHAT);
  }

  /** A larger number is more urgent. */
  static int rank(Urgency urgency) {
    return switch (urgency) {
      case DIGEST -> 0;
      case NORMAL -> 1;
      case URGENT -> 2;
    };
  }

  static Urgency urgency(int rank) {
    return rank == 2 ? Urgency.URGENT : rank == 1 ? Urgency.NORMAL : Urgency.DIGEST;
  }

  private static List<Span> spans(String written) {
    List<Span> spans = new ArrayList<>();
    for (String span : written.isEmpty() ? new String[0] : written.split(" ")) {
      int colon = span.indexOf(':');
      int dash = span.indexOf('-');
      Field field = span.startsWith(Field.TITLE.word() + ":") ? Field.TITLE : Field.TEXT;
      spans.add(
          new Span(
              field,
              Integer.parseInt(span.substring(colon + 1, dash)),
              Integer.parseInt(span.substring(dash + 1))));
    }
    return spans;
  }
}
