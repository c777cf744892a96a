package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message as {@link FakeSlack} keeps it, and what people would see of it.
 *
 * @param user who alone sees it, {@code ""} if it is no ephemeral message
 * @param thread ts of the message it hangs on, {@code ""} outside threads
 * @param text the fallback, markup and all
 * @param blocks as JSON, {@code ""} if there are none
 * @param edited whether it has taken the place of what stood there before
 */
public record SlackPost(
    String channel,
    String user,
    String ts,
    String thread,
    boolean broadcast,
    String text,
    String blocks,
    boolean edited) {

  /** docs.slack.dev/messaging/formatting-message-text: what calls somebody. */
  private static final Pattern PING = Pattern.compile("<(?:!|@)[^>]*>");

  private static final Pattern MARKED_LINK = Pattern.compile("<(?:https?:|mailto:|#)[^>]*>");

  SlackPost editedTo(String newText, String newBlocks) {
    return new SlackPost(channel, user, ts, thread, broadcast, newText, newBlocks, true);
  }

  /** The words in the channel, without the buttons. */
  public String plain() {
    return blocksOf("rich_text").stream()
        .map(
            block ->
                elements(block).stream()
                    .map(element -> Json.text(element, "text"))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /** The words that are shown in a style: {@code bold}, {@code italic}, {@code code}. */
  public List<String> styled(String style) {
    return elements().stream()
        .filter(element -> Json.text(element, "style", style).equals("true"))
        .map(element -> Json.text(element, "text"))
        .toList();
  }

  /** The labels of the buttons, row by row. */
  public List<List<String>> buttons() {
    return rows().stream()
        .map(row -> row.stream().map(button -> Json.text(button, "text", "text")).toList())
        .toList();
  }

  /** The commands behind the buttons, and the addresses of those that open a page. */
  public List<String> commands() {
    return rows().stream()
        .flatMap(List::stream)
        .map(button -> Json.text(button, "value") + Json.text(button, "url"))
        .toList();
  }

  /** Whatever in it would call people. */
  public List<String> pings() {
    List<String> pings = new ArrayList<>();
    PING.matcher(text).results().forEach(found -> pings.add(found.group()));
    elements().stream()
        .filter(element -> !List.of("text", "link").contains(Json.text(element, "type")))
        .forEach(element -> pings.add(element.toString()));
    return pings;
  }

  /** The addresses that can be pressed, in the message and in its notification. */
  public List<String> links() {
    List<String> links = new ArrayList<>();
    elements().stream()
        .filter(element -> Json.text(element, "type").equals("link"))
        .forEach(element -> links.add(Json.text(element, "url")));
    MARKED_LINK.matcher(text).results().forEach(found -> links.add(found.group()));
    return links;
  }

  private List<JsonObject> elements() {
    return blocksOf("rich_text").stream().flatMap(block -> elements(block).stream()).toList();
  }

  private static List<JsonObject> elements(JsonObject block) {
    return Json.objects(block, "elements").stream()
        .flatMap(section -> Json.objects(section, "elements").stream())
        .toList();
  }

  private List<List<JsonObject>> rows() {
    return blocksOf("actions").stream().map(block -> Json.objects(block, "elements")).toList();
  }

  private List<JsonObject> blocksOf(String type) {
    JsonObject holder = new JsonObject();
    holder.add(
        "blocks",
        blocks.isEmpty() ? new JsonArray() : JsonParser.parseString(blocks).getAsJsonArray());
    return Json.objects(holder, "blocks").stream()
        .filter(block -> Json.text(block, "type").equals(type))
        .toList();
  }
}
