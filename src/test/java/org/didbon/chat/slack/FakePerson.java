package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody in the workspace of {@link FakeSlack}, who types and presses. Each method sends what
 * Slack sends then, and returns the id of the envelope.
 */
public final class FakePerson {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final FakeSlack slack;
  private final String id;

  FakePerson(FakeSlack slack, String id) {
    this.slack = slack;
    this.id = id;
  }

  /** Gives a slash command, such as {@code /actor} with {@code Patrushev}. */
  public String slash(String channel, String command, String text) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", command);
    payload.addProperty("text", text);
    payload.addProperty("channel_id", channel);
    payload.addProperty("user_id", id);
    payload.addProperty("trigger_id", "trigger-" + SERIAL.incrementAndGet());
    payload.addProperty("response_url", slack.responseUrl(channel, id, ""));
    return slack.socket().send("slash_commands", payload);
  }

  /** Writes in a channel, the bot's name in it: {@code <@U0BOT> actor Patrushev}. */
  public String mention(String channel, String text) {
    return write(channel, "app_mention", text, "");
  }

  /** The same in a thread. */
  public String mentionIn(String channel, String thread, String text) {
    return write(channel, "app_mention", text, thread);
  }

  /** Writes to the bot alone. */
  public String direct(String channel, String text) {
    return write(channel, "message", text, "");
  }

  /** Sends a file in a direct message. */
  public String sends(String channel, String address, long size) {
    JsonObject file = new JsonObject();
    file.addProperty("url_private_download", address);
    file.addProperty("size", size);
    JsonObject event = Json.typed("message");
    event.addProperty("subtype", "file_share");
    event.addProperty("user", id);
    event.addProperty("text", "");
    event.addProperty("ts", "1711000000.%06d".formatted(SERIAL.incrementAndGet()));
    event.addProperty("channel", channel);
    event.addProperty("channel_type", "im");
    event.add("files", Json.list(List.of(file)));
    return slack.event(event);
  }

  private String write(String channel, String type, String text, String thread) {
    JsonObject event = Json.typed(type);
    event.addProperty("user", id);
    event.addProperty("text", text);
    event.addProperty("ts", "1711000000.%06d".formatted(SERIAL.incrementAndGet()));
    event.addProperty("channel", channel);
    if (!thread.isEmpty()) {
      event.addProperty("thread_ts", thread);
    }
    if (channel.startsWith("D")) {
      event.addProperty("channel_type", "im");
    }
    return slack.event(event);
  }

  /** Presses the button of {@code post} that stands for {@code command}. */
  public String press(SlackPost post, String command) {
    JsonObject container = Json.typed("message");
    container.addProperty("message_ts", post.ts());
    container.addProperty("channel_id", post.channel());
    container.addProperty("is_ephemeral", !post.user().isEmpty());
    if (!post.thread().isEmpty()) {
      container.addProperty("thread_ts", post.thread());
    }
    JsonObject user = new JsonObject();
    user.addProperty("id", id);
    JsonObject action = Json.typed("button");
    action.addProperty("value", command);
    JsonArray actions = new JsonArray();
    actions.add(action);
    JsonObject payload = Json.typed("block_actions");
    payload.add("container", container);
    payload.add("user", user);
    payload.add("actions", actions);
    if (post.user().isEmpty()) { // of a message that one person sees, Slack says no more
      JsonObject message = Json.typed("message");
      message.addProperty("text", post.text());
      message.add("blocks", JsonParser.parseString(post.blocks().isEmpty() ? "[]" : post.blocks()));
      payload.add("message", message);
    }
    payload.addProperty("trigger_id", "trigger-" + SERIAL.incrementAndGet());
    payload.addProperty("response_url", slack.responseUrl(post.channel(), id, post.ts()));
    return slack.socket().send("interactive", payload);
  }
}
