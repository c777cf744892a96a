package org.didbon.feed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.RawFeed.RawLink;
import org.didbon.feed.text.HtmlText;
import org.didbon.feed.text.PlainText;
import org.didbon.feed.text.WrappedLines;

/**
 * A JSON Feed (jsonfeed.org/version/1.1, and 1.0). Its items are read one by one, so that of one
 * cut off the whole ones are kept.
 */
public final class JsonDocument {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final URI base;
  private final Map<String, String> head = new HashMap<>();
  private final List<RawItem> items = new ArrayList<>();
  private boolean feed;
  private boolean more;

  private JsonDocument(URI base) {
    this.base = base;
  }

  /** Whether a text is JSON rather than XML. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i) == '{';
      }
    }
    return false;
  }

  public static RawFeed read(String text, URI base) {
    JsonDocument document = new JsonDocument(base);
    String fault = "";
    try (JsonParser json = MAPPER.createParser(text)) {
      document.read(json);
    } catch (JsonProcessingException e) {
      Kind kind = document.items.isEmpty() ? Kind.UNREADABLE : Kind.DAMAGED;
      fault = FeedFault.of(kind, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    if (fault.isEmpty() && !document.feed) {
      fault = FeedFault.of(Kind.NO_FEED);
    } else if (fault.isEmpty() && document.more) {
      fault = FeedFault.of(Kind.ITEMS, XmlItems.MOST);
    }
    return new RawFeed(
        HtmlText.title(document.head.getOrDefault("title", "")),
        document.links(document.head.getOrDefault("home_page_url", "")),
        document.head.getOrDefault("language", ""),
        Duration.ZERO,
        document.items,
        fault,
        "");
  }

  private void read(JsonParser json) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        feed = true;
        items(json);
      } else if (value.isScalarValue()) {
        head.putIfAbsent(name, json.getText());
        feed |= name.equals("version") && json.getText().contains("jsonfeed");
      } else {
        json.skipChildren();
      }
    }
  }

  private void items(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT || items.size() == XmlItems.MOST) {
        more |= items.size() == XmlItems.MOST;
        json.skipChildren();
        continue;
      }
      RawItem item = item(MAPPER.readTree(json));
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
  }

  private RawItem item(JsonNode item) {
    String title = HtmlText.title(item.path("title").asText(""));
    List<String> texts = new ArrayList<>();
    texts.add(HtmlText.text(item.path("summary").asText("")));
    texts.add(HtmlText.text(item.path("content_html").asText("")));
    texts.add(PlainText.paragraphs(WrappedLines.joined(item.path("content_text").asText(""))));
    texts.removeIf(String::isEmpty);
    List<RawLink> links = new ArrayList<>(links(item.path("url").asText("")));
    links.addAll(links(item.path("external_url").asText("")));
    String id = item.path("id").asText("").strip();
    links.addAll(links(id.startsWith("http://") || id.startsWith("https://") ? id : ""));
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      tags.add(HtmlText.title(tag.asText("")));
    }
    tags.removeIf(String::isEmpty);
    List<String> dates =
        List.of(item.path("date_published").asText(""), item.path("date_modified").asText(""));
    return new RawItem(id, links, title, texts, tags.stream().limit(50).toList(), dates);
  }

  private List<RawLink> links(String written) {
    return written.isBlank() ? List.of() : List.of(new RawLink(written.strip(), base));
  }
}
