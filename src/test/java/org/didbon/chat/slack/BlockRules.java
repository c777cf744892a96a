package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The limits of Block Kit as documented (docs.slack.dev/reference/block-kit), and the one on all
 * blocks together as it was observed. Stricter than Slack where it is silent: an unknown field, a
 * control character or half a character is a fault here.
 */
final class BlockRules {

  private static final int HEAVIEST = 15_600;

  private final Set<String> actionIds = new HashSet<>();

  private BlockRules() {}

  /** The error that {@code chat.postMessage} would answer with, {@code ""} if all is well. */
  static String error(String blocks) {
    JsonArray parsed;
    try {
      parsed = JsonParser.parseString(blocks).getAsJsonArray();
    } catch (JsonParseException | IllegalStateException e) {
      return "invalid_blocks_format";
    }
    try {
      new BlockRules().check(parsed);
    } catch (IllegalArgumentException e) {
      return "invalid_blocks";
    }
    return blocks.getBytes(StandardCharsets.UTF_8).length > HEAVIEST ? "msg_blocks_too_long" : "";
  }

  private void check(JsonArray blocks) {
    require(blocks.size() <= 50, "more than 50 blocks");
    for (JsonElement element : blocks) {
      JsonObject block = element.getAsJsonObject();
      switch (Json.text(block, "type")) {
        case "rich_text" ->
            Json.objects(fields(block, "elements"), "elements").forEach(this::section);
        case "actions" -> actions(fields(block, "elements"));
        default -> throw new IllegalArgumentException("unknown block " + block);
      }
    }
  }

  private void section(JsonObject section) {
    require(Json.text(section, "type").equals("rich_text_section"), "no section");
    int length = 0;
    for (JsonObject element : Json.objects(fields(section, "elements"), "elements")) {
      switch (Json.text(element, "type")) {
        case "text" -> fields(element, "text", "style");
        case "link" -> url(Json.text(fields(element, "text", "url", "style"), "url"));
        default -> throw new IllegalArgumentException("unknown element " + element);
      }
      String text = text(Json.text(element, "text"), 3_000);
      length += text.length();
    }
    require(length > 0 && length <= 3_000, "a section of " + length);
  }

  private void actions(JsonObject actions) {
    List<JsonObject> buttons = Json.objects(actions, "elements");
    require(!buttons.isEmpty() && buttons.size() <= 25, "buttons: " + buttons.size());
    for (JsonObject button : buttons) {
      boolean opens = button.has("url");
      fields(button, "action_id", "text", opens ? "url" : "value");
      require(Json.text(button, "type").equals("button"), "no button");
      require(Json.text(button, "text", "type").equals("plain_text"), "a label with markup");
      text(Json.text(button, "text", "text"), 75);
      text(Json.text(button, opens ? "url" : "value"), opens ? 3_000 : 2_000);
      String id = Json.text(button, "action_id");
      require(!id.isEmpty() && id.length() <= 255 && actionIds.add(id), "action_id " + id);
    }
  }

  private static void url(String url) {
    require(url.length() <= 3_000, "a url of " + url.length());
    require(Set.of("http", "https").contains(URI.create(url).getScheme()), "scheme of " + url);
  }

  private static String text(String text, int limit) {
    require(!text.isEmpty() && text.length() <= limit, "a text of " + text.length());
    require(
        text.equals("\n")
            || text.codePoints()
                .noneMatch(
                    c ->
                        Character.getType(c) == Character.CONTROL
                            || Character.getType(c) == Character.SURROGATE),
        "control characters");
    return text;
  }

  private static JsonObject fields(JsonObject object, String... allowed) {
    Set<String> more = new TreeSet<>(object.keySet());
    more.removeAll(Set.of(allowed));
    more.remove("type");
    require(more.isEmpty(), "additional properties " + more);
    return object;
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
