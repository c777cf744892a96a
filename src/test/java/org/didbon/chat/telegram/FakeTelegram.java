package org.didbon.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.didbon.chat.telegram.FakeHttp.Answer;
import org.didbon.chat.telegram.FakeHttp.Request;
import org.didbon.chat.telegram.TelegramFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A server of the Bot API for tests: behaves as core.telegram.org/bots/api says, remembers what the
 * bot did, keeps Telegram's limits if told to, and fails as told. Thread-safe.
 */
public final class FakeTelegram implements AutoCloseable {

  /** The only token it knows; if it shows up anywhere else, something leaks. */
  public static final String TOKEN = "1000001:AAF-fake_token-that-nobody-may-ever-see";

  /** The bot's own name and id. */
  public static final String BOT = "didbon_bot";

  public static final long BOT_ID = 1_000_001;

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final FakeChats chats = new FakeChats();
  private final FakeUpdates updates = new FakeUpdates();
  private final FakeLimiter pace = new FakeLimiter(System::nanoTime);
  private final FakeHttp http;
  private final String path;
  private final Map<String, Queue<ObjectNode>> calls = new ConcurrentHashMap<>();
  private final Map<String, Queue<TelegramFailure>> next = new ConcurrentHashMap<>();
  private final Map<String, TelegramFailure> broken = new ConcurrentHashMap<>();
  private final Map<String, Set<Long>> admins = new ConcurrentHashMap<>();
  private final Map<String, Long> names = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
  private final AtomicLong tooMany = new AtomicLong();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private volatile boolean limited;
  private volatile long delayMillis;
  private volatile String webhook = "";

  private FakeTelegram(String path) {
    this.path = path;
    http = new FakeHttp(this::answer);
  }

  public static FakeTelegram start() {
    return new FakeTelegram("");
  }

  /** With all its addresses under {@code path}, such as {@code /telegram}. */
  public static FakeTelegram startUnder(String path) {
    return new FakeTelegram(path);
  }

  /** What to set as {@code telegram.apiUrl}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + http.port() + path);
  }

  /** Answers 429 from now on to whoever sends more than Telegram allows. */
  public void enforceLimits() {
    limited = true;
  }

  /** Lets every call but those for updates take that long, as the way to Telegram does. */
  public void delay(Duration delay) {
    delayMillis = delay.toMillis();
  }

  /** What the next calls of {@code method} get, one each. */
  public void next(String method, TelegramFailure... failures) {
    next.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ConcurrentLinkedQueue<>())
        .addAll(List.of(failures));
  }

  /**
   * What all calls for a chat get from now on.
   *
   * @param chat such as {@code -100123}, or {@code -100123/45} for a topic
   */
  public void breaks(String chat, TelegramFailure failure) {
    broken.put(chat, failure);
  }

  /** Ends {@link #breaks}. */
  public void mend(String chat) {
    broken.remove(chat);
  }

  /** Somebody types in a private chat with the bot; the id of the update. */
  public long says(long person, String text) {
    return says(person, "private", person, text);
  }

  /** Somebody types in a chat of that type; the id of the update. */
  public long says(long chat, String type, long person, String text) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode message = update.putObject("message").put("message_id", 7).put("text", text);
    message.putObject("chat").put("id", chat).put("type", type);
    message
        .putObject("from")
        .put("id", person)
        .put("is_bot", false)
        .put("first_name", "Somebody")
        .put("language_code", "ru");
    return updates.add(update);
  }

  /** Somebody sends a document in a private chat with the bot; the id of the update. */
  public long sends(long person, String file, String content) {
    files.put(file, content);
    return update(
        """
        {"message":{"message_id":7,"chat":{"id":%1$d,"type":"private"},
         "from":{"id":%1$d,"is_bot":false,"language_code":"ru"},
         "document":{"file_id":"%2$s","file_name":"%2$s.opml","file_size":%3$d}}}
        """
            .formatted(person, file, content.length()));
  }

  /** Somebody presses a button of a message of the bot; the id of the update. */
  public long presses(Sent message, long person, String command) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode press = update.putObject("callback_query").put("id", "press-1").put("data", command);
    press.putObject("from").put("id", person).put("is_bot", false).put("language_code", "tg");
    FakeChats.described(message, press.putObject("message"));
    if (message.picture() > 0) {
      ((ObjectNode) press.path("message")).remove("text");
    }
    return updates.add(update);
  }

  /** Any update, without its id; returns the id it got. */
  public long update(String json) {
    return updates.add(tree(json));
  }

  /** Any update exactly as written. */
  public void rawUpdate(String json) {
    updates.addRaw(tree(json));
  }

  /** How many updates the bot has not confirmed. */
  public int unconfirmed() {
    return updates.unconfirmed();
  }

  /** The kinds of updates the bot asked for. */
  public List<String> allowedUpdates() {
    return MAPPER.convertValue(updates.allowed(), MAPPER.constructType(List.class));
  }

  /** Makes these people, and nobody else, admins of a chat. */
  public void admins(String chat, long... people) {
    Set<Long> ids = ConcurrentHashMap.newKeySet();
    for (long person : people) {
      ids.add(person);
    }
    admins.put(chat, ids);
  }

  /** Gives a chat a public name, such as {@code @channel}. */
  public void name(String name, long chat) {
    names.put(name, chat);
  }

  /** Lets the bot know somebody, as who has written to it; {@code ""} for what he left out. */
  public void knows(long person, String first, String last, String user) {
    ObjectNode chat = MAPPER.createObjectNode().put("id", person).put("type", "private");
    Map.of("first_name", first, "last_name", last, "username", user)
        .forEach((field, value) -> chat.put(field, value.isEmpty() ? null : value));
    people.put(Long.toString(person), chat);
  }

  /** All messages, in the order they came. */
  public List<Sent> sent() {
    return chats.all();
  }

  /** The messages of a chat and its topics, in order. */
  public List<Sent> sentTo(String chat) {
    return chats.of(chat);
  }

  /** How many messages there are, without collecting them. */
  public long count() {
    return chats.count();
  }

  /** The parameters of each call of {@code method}, carried out or not. */
  public List<JsonNode> calls(String method) {
    Collection<ObjectNode> made = calls.getOrDefault(method.toLowerCase(Locale.ROOT), empty());
    return List.copyOf(made);
  }

  /** How often the limits were passed. */
  public long tooMany() {
    return tooMany.get();
  }

  /** As if another program had set one: updates cannot be asked for. */
  public void leaveWebhook(String url) {
    webhook = url;
  }

  /** Where updates are to be posted; {@code ""} if nowhere. */
  public String webhook() {
    return webhook;
  }

  @Override
  public void close() {
    updates.close();
    http.close();
  }

  private Answer answer(Request request) throws InterruptedException {
    String documents = path + "/file/bot" + TOKEN + "/documents/";
    if (request.path().startsWith(documents)) {
      String content = files.get(request.path().substring(documents.length()));
      return content == null
          ? refusal(404, "Not Found")
          : new Answer(Kind.ANSWER, 200, "application/octet-stream", content);
    }
    String prefix = path + "/bot" + TOKEN + "/";
    if (!request.path().startsWith(prefix)) {
      return refusal(401, "Unauthorized");
    }
    String method = request.path().substring(prefix.length()).toLowerCase(Locale.ROOT);
    ObjectNode call = FakeForm.read(request);
    calls.computeIfAbsent(method, m -> empty()).add(call);
    if (delayMillis > 0 && !method.equals("getupdates")) {
      TimeUnit.MILLISECONDS.sleep(delayMillis);
    }
    TelegramFailure failure = failure(method, call);
    if (failure == null) {
      return done(method, call);
    }
    return switch (failure.kind()) {
      case ANSWER -> new Answer(Kind.ANSWER, failure.status(), failure.type(), failure.body());
      case HANG, RESET -> new Answer(failure.kind(), 0, "", "");
      case LOST_ANSWER, CUT_OFF -> {
        Answer done = done(method, call);
        yield new Answer(failure.kind(), done.status(), done.type(), done.body());
      }
    };
  }

  private @Nullable TelegramFailure failure(String method, JsonNode call) {
    Queue<TelegramFailure> scripted = next.get(method);
    TelegramFailure once = scripted == null ? null : scripted.poll();
    if (once != null) {
      return once;
    }
    String chat = call.path("chat_id").asText();
    TelegramFailure ofTopic = broken.get(chat + "/" + call.path("message_thread_id").asText());
    return ofTopic != null ? ofTopic : broken.get(chat);
  }

  private Answer done(String method, ObjectNode call) throws InterruptedException {
    try {
      return ok(result(method, call));
    } catch (FakeChats.RefusedByTelegram e) {
      return refusal(e.code(), String.valueOf(e.getMessage()));
    }
  }

  private JsonNode result(String method, ObjectNode call)
      throws FakeChats.RefusedByTelegram, InterruptedException {
    return switch (method) {
      case "getme" -> user(BOT_ID).put("is_bot", true).put("username", BOT);
      case "getupdates" -> poll(call);
      case "sendmessage" -> message(paced(call), false);
      case "sendphoto", "senddocument" -> message(paced(call), true);
      case "editmessagetext" -> described(chats.edit(paced(call)));
      case "editmessagereplymarkup" -> described(chats.editButtons(paced(call)));
      case "getfile" ->
          MAPPER
              .createObjectNode()
              .put("file_id", call.path("file_id").asText())
              .put("file_path", "documents/" + call.path("file_id").asText());
      case "getchat" -> chat(call);
      case "getchatmember" -> member(call);
      case "setwebhook" -> webhook(call.path("url").asText());
      case "deletewebhook" -> webhook("");
      case "answercallbackquery" -> answered(call);
      case "setmycommands" -> JsonNodeFactory.instance.booleanNode(true);
      default -> throw new FakeChats.RefusedByTelegram(404, "Not Found: method not found");
    };
  }

  /** core.telegram.org/bots/api#answercallbackquery. */
  private static JsonNode answered(JsonNode call) throws FakeChats.RefusedByTelegram {
    if (call.path("text").asText("").length() > 200) {
      throw new FakeChats.RefusedByTelegram(400, "Bad Request: MESSAGE_TOO_LONG");
    }
    String url = call.path("url").asText("");
    if (!url.matches("|https://t\\.me/" + BOT + "\\?start=[A-Za-z0-9_-]{1,64}")) {
      throw new FakeChats.RefusedByTelegram(400, "Bad Request: URL_INVALID");
    }
    return JsonNodeFactory.instance.booleanNode(true);
  }

  private JsonNode poll(JsonNode call) throws FakeChats.RefusedByTelegram, InterruptedException {
    if (!webhook.isEmpty()) {
      throw new FakeChats.RefusedByTelegram(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    return updates.poll(call);
  }

  private ObjectNode paced(ObjectNode call) throws FakeChats.RefusedByTelegram {
    long wait = limited ? pace.take(FakeChats.chat(call)) : 0;
    if (wait > 0) {
      tooMany.incrementAndGet();
      throw new FakeChats.RefusedByTelegram(429, "Too Many Requests: retry after " + wait);
    }
    return call;
  }

  private ObjectNode message(JsonNode call, boolean picture) throws FakeChats.RefusedByTelegram {
    return described(chats.send(call, picture));
  }

  private static ObjectNode described(Sent sent) {
    return FakeChats.described(sent, MAPPER.createObjectNode());
  }

  private JsonNode chat(JsonNode call) throws FakeChats.RefusedByTelegram {
    ObjectNode person = people.get(call.path("chat_id").asText());
    if (person != null) {
      return person;
    }
    Long id = names.get(call.path("chat_id").asText());
    if (id == null) {
      throw new FakeChats.RefusedByTelegram(400, "Bad Request: chat not found");
    }
    return MAPPER.createObjectNode().put("id", id).put("type", "channel");
  }

  private JsonNode member(JsonNode call) {
    long person = call.path("user_id").asLong();
    boolean admin = admins.getOrDefault(call.path("chat_id").asText(), Set.of()).contains(person);
    ObjectNode member = MAPPER.createObjectNode().put("status", admin ? "administrator" : "member");
    member.set("user", user(person));
    return member;
  }

  private JsonNode webhook(String url) {
    webhook = url;
    return JsonNodeFactory.instance.booleanNode(true);
  }

  private static ObjectNode user(long id) {
    return MAPPER.createObjectNode().put("id", id).put("is_bot", false).put("first_name", "Didbon");
  }

  private static Answer ok(JsonNode result) {
    ObjectNode answer = MAPPER.createObjectNode().put("ok", true);
    answer.set("result", result);
    return new Answer(Kind.ANSWER, 200, JSON, answer.toString());
  }

  private static Answer refusal(int code, String description) {
    ObjectNode answer =
        MAPPER
            .createObjectNode()
            .put("ok", false)
            .put("error_code", code)
            .put("description", description);
    if (code == 429) {
      String wait = description.substring(description.lastIndexOf(' ') + 1);
      answer.putObject("parameters").put("retry_after", Long.parseLong(wait));
    }
    return new Answer(Kind.ANSWER, code, JSON, answer.toString());
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object: " + json, e);
    }
  }

  private static <T> Queue<T> empty() {
    return new ConcurrentLinkedQueue<>();
  }
}
