package org.didbon.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.pipeline.Scan.Scanned;
import org.didbon.story.JoinReason;

/** An item as {@code scan --json} prints it: one object on one line. Thread-safe. */
final class ItemJson {

  private static final double HUNDREDTHS = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final boolean explained;

  /**
   * @param explained whether to tell why an item is in a story of others
   */
  ItemJson(boolean explained) {
    this.explained = explained;
  }

  String of(Scanned scanned) {
    Item item = scanned.read().item();
    Instant published = item.published();
    ObjectNode line =
        json.createObjectNode()
            .put("feed", item.feed())
            .put("id", item.id())
            .put("link", item.link())
            .put("title", item.title())
            .put("text", item.text())
            .put("published", published == null ? null : published.toString())
            .put("language", item.language())
            .put("story", scanned.story())
            .put("summary", scanned.read().summary().text());
    ArrayNode matches = line.putArray("matches");
    for (Match match : scanned.read().matches()) {
      match.spans().forEach(span -> matches.add(of(match, span, item)));
      if (match.spans().isEmpty()) {
        matches.add(of(match));
      }
    }
    if (explained && scanned.reason().by() != JoinReason.By.FIRST) {
      line.set("joined", joined(scanned));
    }
    return line.toString();
  }

  private ObjectNode joined(Scanned scanned) {
    JoinReason reason = scanned.reason();
    ObjectNode joined =
        json.createObjectNode()
            .put("feed", scanned.with().feed())
            .put("to", scanned.with().id())
            .put("by", reason.by().word());
    if (reason.by() == JoinReason.By.LIKENESS) {
      joined.put("score", rounded(reason.score()));
      ObjectNode features = joined.putObject("features");
      reason.features().forEach((name, value) -> features.put(name, rounded(value)));
    }
    return joined;
  }

  private static double rounded(double value) {
    return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  }

  private ObjectNode of(Match match, Span span, Item item) {
    return of(match)
        .put("field", span.field().word())
        .put("start", span.start())
        .put("end", span.end())
        .put("form", span.form(item));
  }

  /** A match without a place has no field and no form, only its ground. */
  private ObjectNode of(Match match) {
    ObjectNode told =
        json.createObjectNode()
            .put("rule", match.subject().id())
            .put("kind", match.subject().kind().word())
            .put("ground", match.ground().word());
    if (!match.others().isEmpty()) {
      ArrayNode oneOf = told.putArray("oneOf").add(match.subject().id());
      match.others().forEach(other -> oneOf.add(other.id()));
    }
    return told;
  }
}
