package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The chats of {@link FakeTelegram}: takes messages, or refuses them as Telegram does. */
final class FakeChats {

  /** Telegram does not do it, with the code and words it says so with. */
  static final class RefusedByTelegram extends Exception {

    private final int code;

    RefusedByTelegram(int code, String description) {
      super(description);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}|@[A-Za-z][A-Za-z0-9_]{3,31}");
  private static final int TEXT = 4096;
  private static final int CAPTION = 1024;
  private static final int RAW_BYTES = 32_768;
  private static final int BUTTON_BYTES = 64;
  private static final int BUTTONS = 100;

  private final AtomicLong lastId = new AtomicLong(100);
  private final Map<String, List<Sent>> chats = new ConcurrentHashMap<>();
  private final AtomicLong count = new AtomicLong();

  Sent send(JsonNode call, boolean picture) throws RefusedByTelegram {
    String chat = chat(call);
    String text = visible(call, picture ? "caption" : "text", picture ? CAPTION : TEXT);
    checkButtons(call.path("reply_markup"));
    List<Sent> messages = chats.computeIfAbsent(chat, c -> new ArrayList<>());
    synchronized (messages) {
      checkAnswered(call.path("reply_parameters"), messages);
      Sent sent =
          new Sent(
              lastId.incrementAndGet(),
              chat,
              call.path("message_thread_id").asInt(),
              text,
              call.path(picture ? "caption" : "text").asText(),
              call.path("photo").asInt(),
              0,
              call);
      messages.add(sent);
      count.incrementAndGet();
      return sent;
    }
  }

  Sent edit(JsonNode call) throws RefusedByTelegram {
    String text = visible(call, "text", TEXT);
    checkButtons(call.path("reply_markup"));
    List<Sent> messages = chats.computeIfAbsent(chat(call), c -> new ArrayList<>());
    synchronized (messages) {
      int at = find(messages, call.path("message_id").asLong());
      if (at < 0) {
        throw bad("message to edit not found");
      }
      Sent old = messages.get(at);
      if (old.picture() > 0) {
        throw bad("there is no text in the message to edit");
      }
      String html = call.path("text").asText();
      if (old.html().equals(html) && markup(old.request()).equals(markup(call))) {
        throw bad(
            "message is not modified: specified new message content and reply markup are exactly"
                + " the same as a current content and reply markup of the message");
      }
      Sent edited =
          new Sent(old.id(), old.chat(), old.topic(), text, html, 0, old.edits() + 1, call);
      messages.set(at, edited);
      return edited;
    }
  }

  /** Changes the buttons of a message and leaves the rest of it. */
  Sent editButtons(ObjectNode call) throws RefusedByTelegram {
    checkButtons(markup(call));
    List<Sent> messages = chats.computeIfAbsent(chat(call), c -> new ArrayList<>());
    synchronized (messages) {
      int at = find(messages, call.path("message_id").asLong());
      if (at < 0) {
        throw bad("message to edit not found");
      }
      Sent old = messages.get(at);
      if (markup(old.request()).equals(markup(call))) {
        throw bad("message is not modified");
      }
      ObjectNode request = old.request().deepCopy();
      request.set("reply_markup", markup(call));
      Sent edited =
          new Sent(
              old.id(),
              old.chat(),
              old.topic(),
              old.text(),
              old.html(),
              old.picture(),
              old.edits() + 1,
              request);
      messages.set(at, edited);
      return edited;
    }
  }

  long count() {
    return count.get();
  }

  List<Sent> of(String chat) {
    List<Sent> messages = chats.getOrDefault(chat, List.of());
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  List<Sent> all() {
    return chats.keySet().stream()
        .flatMap(chat -> of(chat).stream())
        .sorted((a, b) -> Long.compare(a.id(), b.id()))
        .toList();
  }

  static String chat(JsonNode call) throws RefusedByTelegram {
    String chat = call.path("chat_id").asText();
    if (!CHAT.matcher(chat).matches()) {
      throw bad("chat not found");
    }
    return chat;
  }

  /** The message as Telegram describes it in its answer; with a field that no library knows. */
  static ObjectNode described(Sent sent, ObjectNode message) {
    message.put("message_id", sent.id()).put("date", 1_700_000_000).put("text", sent.text());
    ObjectNode chat = message.putObject("chat");
    chat.put("type", sent.chat().startsWith("-") ? "supergroup" : "private");
    chat.put("id", sent.chat().startsWith("@") ? -1 : Long.parseLong(sent.chat()));
    return message;
  }

  private static String visible(JsonNode call, String field, int most) throws RefusedByTelegram {
    String text = call.path(field).asText();
    if (text.getBytes(StandardCharsets.UTF_8).length > RAW_BYTES) {
      throw bad("text is too long");
    }
    if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
      throw bad("strings must be encoded in UTF-8");
    }
    String seen = call.path("parse_mode").asText().equalsIgnoreCase("HTML") ? parsed(text) : text;
    if (seen.isBlank() && most == TEXT) {
      throw bad("message text is empty");
    }
    if (seen.length() > most) {
      throw bad(most == TEXT ? "message is too long" : "message caption is too long");
    }
    return seen;
  }

  private static String parsed(String html) throws RefusedByTelegram {
    try {
      return FakeHtml.visible(html);
    } catch (FakeHtml.Unreadable e) {
      throw new RefusedByTelegram(400, String.valueOf(e.getMessage()));
    }
  }

  private static void checkButtons(JsonNode markup) throws RefusedByTelegram {
    int buttons = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        String url = button.path("url").asText();
        if (!url.isEmpty() && !url.matches("https?://[^/@\\s]+\\.[^/@\\s]+(/\\S*)?")) {
          throw bad("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        if (button.path("text").asText().isBlank() || bytes == 0 && url.isEmpty()) {
          throw bad("can't parse inline keyboard button: Text buttons are unallowed");
        }
        if (bytes > BUTTON_BYTES) {
          throw bad("BUTTON_DATA_INVALID");
        }
        buttons++;
      }
    }
    if (buttons > BUTTONS) {
      throw bad("reply markup is too long");
    }
  }

  private static void checkAnswered(JsonNode reply, List<Sent> messages) throws RefusedByTelegram {
    boolean needed =
        reply.has("message_id") && !reply.path("allow_sending_without_reply").asBoolean();
    if (needed && find(messages, reply.path("message_id").asLong()) < 0) {
      throw bad("message to be replied not found");
    }
  }

  private static int find(List<Sent> messages, long id) {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }

  private static JsonNode markup(JsonNode call) {
    return call.path("reply_markup");
  }

  private static RefusedByTelegram bad(String description) {
    return new RefusedByTelegram(400, "Bad Request: " + description);
  }
}
