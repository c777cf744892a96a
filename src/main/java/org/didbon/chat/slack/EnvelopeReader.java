package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.didbon.chat.slack.SlackEvent.ChannelMoved;
import org.didbon.chat.slack.SlackEvent.Gone;
import org.didbon.chat.slack.SlackEvent.Nothing;
import org.didbon.chat.slack.SlackEvent.Opened;
import org.didbon.chat.slack.SlackEvent.Revoked;
import org.didbon.chat.slack.SlackEvent.SharedFile;
import org.didbon.chat.slack.SlackEvent.SlackInput;
import org.didbon.chat.slack.SlackEvent.Where;
import org.jspecify.annotations.Nullable;

/**
 * Understands the envelopes of Socket Mode; kinds and fields it does not know make no difference.
 * Thread-safe.
 */
final class EnvelopeReader {

  private static final SlackEvent NOTHING = new Nothing();

  /** What the bot does on its own when it comes into a channel, or a person comes to it. */
  private static final String WELCOME = "/start";

  /** What a file means that somebody sends the bot. */
  private static final String FILE = "/import";

  /**
   * Messages that people wrote; all other subtypes are edits, deletions and news of the channel.
   */
  private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast");

  private static final List<String> NOT_ONES_OWN =
      List.of("bot_id", "app_id", "bot_profile", "edited");

  private final CommandText commands;

  EnvelopeReader(CommandText commands) {
    this.commands = commands;
  }

  /**
   * What an envelope tells.
   *
   * @param bot the bot's own user id
   */
  SlackEvent read(JsonObject envelope, String bot) {
    JsonObject payload = Json.object(envelope, "payload");
    return switch (Json.text(envelope, "type")) {
      case "slash_commands" -> slash(payload, Json.text(envelope, "envelope_id"));
      case "interactive" -> pressed(payload, Json.text(envelope, "envelope_id"));
      case "events_api" -> event(payload, bot);
      default -> NOTHING;
    };
  }

  private SlackEvent slash(JsonObject payload, String envelope) {
    String channel = Json.text(payload, "channel_id");
    String command = Json.text(payload, "command");
    if (channel.isEmpty() || command.isEmpty()) {
      return NOTHING;
    }
    return new SlackInput(
        id(payload, envelope),
        new Where(channel, "", "", false, Json.text(payload, "response_url")),
        Json.text(payload, "user_id"),
        commands.ofSlash(command, Json.text(payload, "text")));
  }

  private static SlackEvent pressed(JsonObject payload, String envelope) {
    List<JsonObject> actions = Json.objects(payload, "actions");
    JsonObject container = Json.object(payload, "container");
    String channel = Json.text(container, "channel_id");
    String message = Json.text(container, "message_ts");
    String command = actions.isEmpty() ? "" : Json.text(actions.get(0), "value");
    if (!Json.text(payload, "type").equals("block_actions")
        || channel.isEmpty()
        || message.isEmpty()
        || command.isEmpty()) {
      return NOTHING;
    }
    boolean ephemeral = Json.text(container, "is_ephemeral").equals("true");
    String thread = Json.text(container, "thread_ts");
    return new SlackInput(
        id(payload, envelope),
        new Where(channel, thread, message, ephemeral, Json.text(payload, "response_url")),
        Json.text(payload, "user", "id"),
        command,
        Json.object(payload, "message"),
        null);
  }

  /** One per press and per command, whatever envelope brings it. */
  private static String id(JsonObject payload, String envelope) {
    String trigger = Json.text(payload, "trigger_id");
    return trigger.isEmpty() ? envelope : trigger;
  }

  private SlackEvent event(JsonObject payload, String bot) {
    JsonObject event = Json.object(payload, "event");
    String id = Json.text(payload, "event_id");
    String type = Json.text(event, "type");
    boolean ours = Json.text(event, "user").equals(bot);
    return switch (type) {
      case "app_mention", "message" -> message(event, bot);
      case "app_home_opened" -> opened(event, id);
      case "member_joined_channel" -> ours ? joined(event, id) : NOTHING;
      case "member_left_channel" -> ours ? gone(event, id) : NOTHING;
      case "channel_left",
          "channel_archive",
          "channel_deleted",
          "group_left",
          "group_archive",
          "group_deleted" ->
          gone(event, id);
      case "channel_id_changed" -> moved(event, id);
      case "app_uninstalled", "tokens_revoked" -> new Revoked(type);
      default -> NOTHING;
    };
  }

  private SlackEvent message(JsonObject event, String bot) {
    boolean direct = Json.text(event, "channel_type").equals("im");
    boolean mention = Json.text(event, "type").equals("app_mention");
    String user = Json.text(event, "user");
    String channel = Json.text(event, "channel");
    String ts = Json.text(event, "ts");
    boolean byPerson =
        !user.isEmpty()
            && !user.equals(bot)
            && WRITTEN.contains(Json.text(event, "subtype"))
            && isOnesOwn(event);
    if (!(direct || mention) || !byPerson || channel.isEmpty() || ts.isEmpty()) {
      return NOTHING;
    }
    String thread = Json.text(event, "thread_ts");
    // a talk with one person goes on where it is; in a channel it hangs on the question
    String answerUnder = thread.isEmpty() && !channel.startsWith("D") ? ts : thread;
    String line = commands.ofMessage(Json.text(event, "text"), bot);
    SharedFile file = direct ? file(event) : null;
    return new SlackInput(
        channel + " " + ts,
        new Where(channel, answerUnder, "", false, ""),
        user,
        file == null || line.startsWith("/") ? line : FILE,
        new JsonObject(),
        file);
  }

  /** The first of those that were sent. */
  private static @Nullable SharedFile file(JsonObject event) {
    return Json.objects(event, "files").stream()
        .map(
            file ->
                new SharedFile(
                    Json.text(file, "url_private_download"), number(Json.text(file, "size"))))
        .filter(file -> !file.url().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static long number(String written) {
    return written.matches("\\d{1,15}") ? Long.parseLong(written) : 0;
  }

  /**
   * Whether the person wrote it: not an app in his name, nor is it an edit, or a message of
   * somebody that he shares.
   */
  private static boolean isOnesOwn(JsonObject event) {
    return NOT_ONES_OWN.stream().noneMatch(name -> event.has(name) && !event.get(name).isJsonNull())
        && Json.objects(event, "attachments").stream()
            .noneMatch(attached -> Json.text(attached, "is_share").equals("true"));
  }

  private static SlackEvent joined(JsonObject event, String id) {
    String channel = Json.text(event, "channel");
    return channel.isEmpty()
        ? NOTHING
        : new SlackInput(
            id, new Where(channel, "", "", false, ""), Json.text(event, "inviter"), WELCOME);
  }

  /** The tab with the messages; its other tab shows nothing of ours. */
  private static SlackEvent opened(JsonObject event, String id) {
    String channel = Json.text(event, "channel");
    String user = Json.text(event, "user");
    return channel.startsWith("D") && !user.isEmpty() && Json.text(event, "tab").equals("messages")
        ? new Opened(new SlackInput(id, new Where(channel, "", "", false, ""), user, WELCOME))
        : NOTHING;
  }

  private static SlackEvent gone(JsonObject event, String id) {
    String channel = Json.text(event, "channel");
    return channel.isEmpty()
        ? NOTHING
        : new Gone(id, SlackAddress.of(channel), Json.text(event, "type"));
  }

  private static SlackEvent moved(JsonObject event, String id) {
    String from = Json.text(event, "old_channel_id");
    String to = Json.text(event, "new_channel_id");
    return from.isEmpty() || to.isEmpty()
        ? NOTHING
        : new ChannelMoved(id, SlackAddress.of(from), SlackAddress.of(to));
  }
}
