package org.didbon.chat.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.alert.AlertBrief;
import org.didbon.domain.Body;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.text.Harmless;

/**
 * What is posted, as {@code src/site/markdown/webhooks.md} describes it. Fields may be added;
 * another {@code version} comes with any other change.
 */
final class WebhookJson {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private WebhookJson() {}

  /** What makes a message this one and no other. */
  static String key(Delivery delivery) {
    return delivery.messages().stream().map(Message::key).findFirst().orElse("");
  }

  static byte[] of(Delivery delivery, Instant now) {
    Body body = delivery.body();
    Optional<Message> message = delivery.messages().stream().findFirst();
    Optional<AlertBrief> brief = AlertBrief.read(body.brief());
    ObjectNode json = JSON.createObjectNode();
    json.put("version", VERSION);
    json.put("kind", kind(delivery));
    json.put("key", key(delivery));
    json.put("edits", delivery.editsId());
    json.put("answers", delivery.answersId());
    json.put("chat", delivery.to().chat());
    json.put("story", message.map(Message::story).orElse(""));
    json.put("urgent", message.filter(one -> one.urgency() == Urgency.URGENT).isPresent());
    json.put("title", clean(brief.map(AlertBrief::title).orElseGet(() -> firstLine(body.text()))));
    json.put("text", Harmless.inLines(body.text().spelledOut()));
    json.put("html", WebhookHtml.of(body.text()));
    ArrayNode links = json.putArray("links");
    links(body).forEach((url, text) -> links.addObject().put("text", text).put("url", url));
    json.put("source", clean(brief.map(AlertBrief::source).orElse("")));
    json.put("published", clean(brief.map(AlertBrief::published).orElse("")));
    json.put("reason", clean(brief.map(AlertBrief::reason).orElse("")));
    json.put("time", now.toString());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is written", e);
    }
  }

  private static String kind(Delivery delivery) {
    if (!delivery.editsId().isEmpty()) {
      return "edit";
    }
    boolean digest =
        delivery.messages().size() > 1
            || delivery.messages().stream().anyMatch(one -> one.urgency() == Urgency.DIGEST);
    return digest ? "digest" : "alert";
  }

  private static String firstLine(RichText text) {
    return text.plain().lines().findFirst().orElse("");
  }

  /** Each address once, with the words it is behind. */
  private static Map<String, String> links(Body body) {
    Map<String, String> links = new LinkedHashMap<>();
    Stream.concat(body.brief().lines().stream(), body.text().lines().stream())
        .flatMap(line -> line.stream())
        .filter(piece -> WebhookHtml.isWeb(piece.url()))
        .forEach((Piece piece) -> links.putIfAbsent(piece.url(), clean(piece.text())));
    return links;
  }

  private static String clean(String text) {
    return Harmless.inOneLine(text);
  }
}
