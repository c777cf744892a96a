package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * What a message shows, as Slack takes it.
 *
 * <p>Text goes into {@code rich_text} blocks, which say of each stretch what it is, so Slack looks
 * for no markup in it: a headline cannot ping a channel, pose as a link or end a block. The plain
 * text beside it, for notifications and screen readers, is the one place where markup is read; it
 * is escaped. (The SDK's own classes for styles would write eight fields, most of them false.)
 *
 * @param blocks at most 50, each within its limits; empty if there is nothing to show
 * @param text at most 4,000 characters
 * @param whole whether nothing had to be left out: no word, and no link that can be followed
 */
record SlackBlocks(JsonArray blocks, String text, boolean whole) {

  /** Of one message (docs.slack.dev/reference/block-kit/blocks). */
  static final int MOST_BLOCKS = 50;

  /**
   * All blocks of a message together, as JSON in bytes. Slack answers msg_blocks_too_long above a
   * limit it does not document: 15,600 characters of JSON with 9,600 of text in them pass, 17,700
   * with 11,300 do not (github.com/slackapi/bolt-js/issues/2867).
   */
  static final int HEAVIEST = 14_000;

  /** docs.slack.dev/reference/methods/chat.postMessage: more is not best. */
  static final int LONGEST_FALLBACK = 4_000;

  /** docs.slack.dev/reference/block-kit/blocks/actions-block allows 25, but they wrap badly. */
  private static final int BUTTONS_OF_A_ROW = 5;

  /** docs.slack.dev/reference/block-kit/block-elements/button-element */
  private static final int LONGEST_LABEL = 75;

  private static final int LONGEST_VALUE = 2_000;

  private static final Piece LINE_BREAK = new Piece(Style.PLAIN, "\n", "");

  static SlackBlocks of(Body body) {
    List<JsonObject> rows = rows(body.buttons());
    int room = HEAVIEST - weight(rows);
    List<List<Piece>> lines = ShortenedText.lines(body.text(), room);
    List<JsonObject> blocks = paragraphs(lines);
    blocks.addAll(rows);
    boolean whole = blocks.size() <= MOST_BLOCKS && ShortenedText.isWhole(body.text(), room);
    return new SlackBlocks(
        Json.list(blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS))), fallback(lines), whole);
  }

  /** A message as Slack has it, with other buttons; empty if there is nothing of it to show. */
  static Optional<SlackBlocks> withButtons(JsonObject message, List<List<Button>> buttons) {
    List<JsonObject> blocks = new ArrayList<>(Json.objects(message, "blocks"));
    blocks.removeIf(block -> Json.text(block, "type").equals("actions"));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.addAll(rows(buttons));
    return blocks.size() > MOST_BLOCKS
        ? Optional.empty()
        : Optional.of(new SlackBlocks(Json.list(blocks), Json.text(message, "text"), true));
  }

  /** The message as it is meant. */
  ChatPostMessageRequest with(ChatPostMessageRequest text) {
    text.setBlocksAsString(blocks.toString());
    return text;
  }

  /** Its text alone. */
  ChatPostMessageRequest without(ChatPostMessageRequest text) {
    text.setBlocksAsString(null);
    return text;
  }

  /** The message in the place of another. */
  ChatUpdateRequest edit(String channel, String ts) {
    return edit(channel, ts, blocks.toString());
  }

  /** Its text alone; no blocks have to be said, else those of before stay. */
  ChatUpdateRequest plainEdit(String channel, String ts) {
    return edit(channel, ts, "[]");
  }

  private ChatUpdateRequest edit(String channel, String ts, String shown) {
    return ChatUpdateRequest.builder()
        .channel(channel)
        .ts(ts)
        .text(text)
        .parse("none")
        .blocksAsString(shown)
        .build();
  }

  /** Blocks of at most {@link ShortenedText#LONGEST_PIECE} characters. */
  private static List<JsonObject> paragraphs(List<List<Piece>> lines) {
    List<JsonObject> blocks = new ArrayList<>();
    List<JsonObject> elements = new ArrayList<>();
    int length = 0;
    for (Piece piece : joined(lines)) {
      int more = piece.text().length();
      if (length + more > ShortenedText.LONGEST_PIECE) {
        blocks.add(paragraph(elements));
        elements = new ArrayList<>();
        length = 0;
      }
      if (!(elements.isEmpty() && piece.equals(LINE_BREAK))) { // a block begins a line anyway
        elements.add(element(piece));
        length += more;
      }
    }
    if (!elements.isEmpty()) {
      blocks.add(paragraph(elements));
    }
    return blocks;
  }

  private static List<Piece> joined(List<List<Piece>> lines) {
    List<Piece> all = new ArrayList<>();
    for (List<Piece> line : lines) {
      all.addAll(line);
      all.add(LINE_BREAK);
    }
    while (!all.isEmpty() && all.get(all.size() - 1).equals(LINE_BREAK)) {
      all.remove(all.size() - 1);
    }
    return all;
  }

  private static JsonObject paragraph(List<JsonObject> elements) {
    JsonObject section = Json.typed("rich_text_section");
    section.add("elements", Json.list(elements));
    JsonObject block = Json.typed("rich_text");
    block.add("elements", Json.list(List.of(section)));
    return block;
  }

  private static JsonObject element(Piece piece) {
    JsonObject element = Json.typed(piece.leads() ? "link" : "text");
    element.addProperty("text", piece.text());
    if (piece.leads()) {
      element.addProperty("url", piece.url());
    }
    List<String> styles = styles(piece.style());
    if (!styles.isEmpty()) {
      JsonObject style = new JsonObject();
      styles.forEach(name -> style.addProperty(name, true));
      element.add("style", style);
    }
    return element;
  }

  private static List<String> styles(Style style) {
    return switch (style) {
      case PLAIN, LINK -> List.of();
      case BOLD -> List.of("bold");
      case ITALIC -> List.of("italic");
      case MARK -> List.of("bold", "italic"); // to be seen in a bold headline too
      case CODE -> List.of("code");
    };
  }

  /** Rows of at most five, as many as take half of the message. */
  private static List<JsonObject> rows(List<List<Button>> buttons) {
    List<JsonObject> rows = new ArrayList<>();
    for (List<Button> row : buttons) {
      for (int from = 0; from < row.size(); from += BUTTONS_OF_A_ROW) {
        int to = Math.min(from + BUTTONS_OF_A_ROW, row.size());
        Optional<JsonObject> block = row(rows.size(), row.subList(from, to));
        if (block.isPresent() && weight(rows) + weight(List.of(block.get())) <= HEAVIEST / 2) {
          rows.add(block.get());
        }
      }
    }
    return rows;
  }

  private static int weight(List<JsonObject> blocks) {
    return Json.list(blocks).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static Optional<JsonObject> row(int number, List<Button> buttons) {
    List<JsonObject> row = new ArrayList<>();
    for (Button button : buttons) {
      String label = SlackText.shorten(SlackText.clean(button.label()).strip(), LONGEST_LABEL);
      // a command too long is left out: cut, it would be another command
      if (!label.isEmpty() && button.command().length() <= LONGEST_VALUE) {
        String id = "b" + number + "." + row.size();
        row.add(button(id, label, button));
      }
    }
    if (row.isEmpty()) {
      return Optional.empty();
    }
    JsonObject block = Json.typed("actions");
    block.add("elements", Json.list(row));
    return Optional.of(block);
  }

  private static JsonObject button(String id, String label, Button pressed) {
    JsonObject text = Json.typed("plain_text");
    text.addProperty("text", label);
    text.addProperty("emoji", false); // :names: stay as they are
    JsonObject button = Json.typed("button");
    button.addProperty("action_id", id);
    button.add("text", text);
    // Slack tells us of a page that was opened too: without a value it is nothing that was asked
    button.addProperty(pressed.opensPage() ? "url" : "value", pressed.command());
    return button;
  }

  private static String fallback(List<List<Piece>> lines) {
    // with the addresses: this may be all that is shown
    String plain = new RichText(lines).spelledOut();
    String text = SlackText.escape(plain);
    // cut before it is escaped, so that no escape is cut in half
    for (int room = LONGEST_FALLBACK; text.length() > LONGEST_FALLBACK; room -= room / 8) {
      text = SlackText.escape(SlackText.shorten(plain, room));
    }
    return text;
  }
}
