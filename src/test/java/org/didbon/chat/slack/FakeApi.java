package org.didbon.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.chat.slack.FakeWorkspace.Channel;
import org.didbon.chat.slack.FakeWorkspace.Member;
import org.didbon.chat.slack.FakeWorkspace.ResponseUrl;

/** What the methods of {@link FakeSlack} answer, as docs.slack.dev/reference/methods says. */
final class FakeApi {

  private static final int LONGEST_TEXT = 40_000;

  private final FakeWorkspace workspace;
  private final FakeSocket socket;
  private final String address;

  FakeApi(FakeWorkspace workspace, FakeSocket socket, String address) {
    this.workspace = workspace;
    this.socket = socket;
    this.address = address;
  }

  /** Answers are {@link SlackFailure}s in shape only: status, headers, body. */
  SlackFailure answer(String method, String authorization, Map<String, String> form) {
    String token =
        method.equals("apps.connections.open") ? FakeSlack.APP_TOKEN : FakeSlack.BOT_TOKEN;
    if (!authorization.equals("Bearer " + token)) {
      return SlackFailure.error("invalid_auth");
    }
    Arguments arguments = new Arguments(form);
    return switch (method) {
      case "auth.test" -> ok("user_id", FakeSlack.BOT, "bot_id", "B0BOT", "team_id", "T0100");
      case "apps.connections.open" -> ok("url", socket.newAddress());
      case "chat.postMessage" -> postMessage(arguments);
      case "chat.postEphemeral" -> postEphemeral(arguments);
      case "chat.update" -> update(arguments);
      case "files.getUploadURLExternal" -> uploadUrl();
      case "files.completeUploadExternal" -> completeUpload(arguments);
      case "files.info" -> fileInfo(arguments.of("file"));
      case "users.info" -> userInfo(arguments.of("user"));
      case "users.conversations" -> conversations(arguments);
      case "conversations.info" -> channelInfo(arguments.of("channel"));
      case "conversations.history" -> history(arguments.of("channel"));
      case "conversations.open" -> openDirect(arguments.of("users"));
      default -> SlackFailure.error("unknown_method");
    };
  }

  private record Arguments(Map<String, String> form) {

    String of(String name) {
      return form.getOrDefault(name, "");
    }
  }

  private SlackFailure postMessage(Arguments arguments) {
    String error = error(arguments, true);
    if (!error.isEmpty()) {
      return SlackFailure.error(error);
    }
    if (workspace.isTooFast(arguments.of("channel"))) {
      return SlackFailure.rateLimited(Duration.ofSeconds(1));
    }
    SlackPost post = workspace.add(post(arguments, ""));
    return ok("channel", post.channel(), "ts", post.ts());
  }

  private SlackFailure postEphemeral(Arguments arguments) {
    String error = error(arguments, false);
    if (!error.isEmpty()) {
      return SlackFailure.error(error);
    }
    SlackPost post = workspace.add(post(arguments, arguments.of("user")));
    return ok("message_ts", post.ts());
  }

  private SlackFailure update(Arguments arguments) {
    String error = error(arguments, false);
    if (!error.isEmpty()) {
      return SlackFailure.error(error);
    }
    Optional<SlackPost> old = workspace.post(arguments.of("channel"), arguments.of("ts"));
    if (old.isEmpty()) {
      return SlackFailure.error("message_not_found");
    }
    if (!old.get().user().isEmpty()) {
      return SlackFailure.error("cant_update_message");
    }
    workspace.replace(old.get().editedTo(arguments.of("text"), arguments.of("blocks")));
    return ok("channel", old.get().channel(), "ts", old.get().ts());
  }

  private String error(Arguments arguments, boolean publicIsOpen) {
    Optional<Channel> channel = workspace.channel(arguments.of("channel"));
    if (channel.isEmpty()) {
      return "channel_not_found";
    }
    if (channel.get().archived()) {
      return "is_archived";
    }
    if (!channel.get().member() && !(publicIsOpen && channel.get().id().startsWith("C"))) {
      return "not_in_channel";
    }
    return contentError(arguments.of("text"), arguments.of("blocks"));
  }

  private static String contentError(String text, String blocks) {
    if (text.isEmpty() && (blocks.isEmpty() || blocks.equals("[]"))) {
      return "no_text";
    }
    if (text.length() > LONGEST_TEXT) {
      return "msg_too_long";
    }
    return blocks.isEmpty() ? "" : BlockRules.error(blocks);
  }

  private static SlackPost post(Arguments arguments, String user) {
    return new SlackPost(
        arguments.of("channel"),
        user,
        "",
        arguments.of("thread_ts"),
        arguments.of("reply_broadcast").matches("true|1"),
        arguments.of("text"),
        arguments.of("blocks"),
        false);
  }

  /** A payload posted to a response address. */
  SlackFailure respond(String id, String json) {
    Optional<ResponseUrl> url = workspace.useResponseUrl(id);
    if (url.isEmpty()) {
      return new SlackFailure(404, Map.of(), "{\"ok\":false,\"error\":\"used_url\"}");
    }
    JsonObject payload = JsonParser.parseString(json).getAsJsonObject();
    String text = Json.text(payload, "text");
    String blocks = payload.has("blocks") ? payload.get("blocks").toString() : "";
    String error = contentError(text, blocks);
    if (!error.isEmpty()) {
      return new SlackFailure(404, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
    }
    Optional<SlackPost> original = workspace.post(url.get().channel(), url.get().message());
    if (Json.text(payload, "replace_original").equals("true") && original.isPresent()) {
      workspace.replace(original.get().editedTo(text, blocks));
    } else {
      boolean shown = Json.text(payload, "response_type").equals("in_channel");
      String user = shown ? "" : url.get().user();
      String thread = Json.text(payload, "thread_ts");
      workspace.add(
          new SlackPost(url.get().channel(), user, "", thread, false, text, blocks, false));
    }
    return new SlackFailure(200, Map.of(), "ok");
  }

  private SlackFailure uploadUrl() {
    String file = workspace.newFile();
    return ok("upload_url", address + "/upload/" + file, "file_id", file);
  }

  private SlackFailure completeUpload(Arguments arguments) {
    JsonArray files = JsonParser.parseString(arguments.of("files")).getAsJsonArray();
    String file = Json.text(files.get(0).getAsJsonObject(), "id");
    if (workspace.file(file).isEmpty()) {
      return SlackFailure.error("file_not_found");
    }
    String channel = arguments.of("channel_id");
    if (workspace.channel(channel).isEmpty()) {
      return SlackFailure.error("channel_not_found");
    }
    String thread = arguments.of("thread_ts");
    workspace.share(file, thread.isEmpty() ? channel : channel + "/" + thread);
    JsonObject shared = new JsonObject();
    shared.addProperty("id", file);
    JsonArray all = new JsonArray();
    all.add(shared);
    JsonObject answer = okay();
    answer.add("files", all);
    return SlackFailure.json(answer.toString());
  }

  private SlackFailure fileInfo(String id) {
    JsonObject file = new JsonObject();
    file.addProperty("id", id);
    if (workspace.isShared(id)) {
      JsonObject shares = new JsonObject();
      JsonObject places = new JsonObject();
      places.add(FakeSlack.CHANNEL, new JsonArray());
      shares.add("public", places);
      file.add("shares", shares);
    }
    JsonObject answer = okay();
    answer.add("file", file);
    return SlackFailure.json(answer.toString());
  }

  private SlackFailure userInfo(String id) {
    Optional<Member> person = workspace.person(id);
    if (person.isEmpty()) {
      return SlackFailure.error("user_not_found");
    }
    JsonObject user = new JsonObject();
    user.addProperty("id", id);
    user.addProperty("is_admin", person.get().admin());
    user.addProperty("locale", person.get().locale());
    JsonObject answer = okay();
    answer.add("user", user);
    return SlackFailure.json(answer.toString());
  }

  /** One a page, so that whoever reads the first page alone misses the rest. */
  private SlackFailure conversations(Arguments arguments) {
    List<String> ids = workspace.channelsOf(arguments.of("user"));
    String cursor = arguments.of("cursor");
    int at = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    JsonArray channels = new JsonArray();
    if (at < ids.size()) {
      JsonObject channel = new JsonObject();
      channel.addProperty("id", ids.get(at));
      channel.addProperty("name", workspace.nameOf(ids.get(at)));
      channels.add(channel);
    }
    JsonObject rest = new JsonObject();
    rest.addProperty("next_cursor", at + 1 < ids.size() ? String.valueOf(at + 1) : "");
    JsonObject answer = okay();
    answer.add("channels", channels);
    answer.add("response_metadata", rest);
    return SlackFailure.json(answer.toString());
  }

  private SlackFailure channelInfo(String id) {
    Optional<Channel> found = workspace.channel(id);
    if (found.isEmpty()) {
      return SlackFailure.error("channel_not_found");
    }
    JsonObject channel = new JsonObject();
    channel.addProperty("id", id);
    channel.addProperty(found.get().isDirect() ? "user" : "creator", found.get().creator());
    channel.addProperty("is_archived", found.get().archived());
    channel.addProperty("is_im", found.get().isDirect());
    channel.addProperty("is_private", workspace.isPrivate(id));
    JsonObject answer = okay();
    answer.add("channel", channel);
    return SlackFailure.json(answer.toString());
  }

  private SlackFailure history(String channel) {
    JsonArray messages = new JsonArray();
    workspace
        .posts(channel)
        .forEach(
            post -> {
              JsonObject message = Json.typed("message");
              message.addProperty("ts", post.ts());
              messages.add(message);
            });
    JsonObject answer = okay();
    answer.add("messages", messages);
    return SlackFailure.json(answer.toString());
  }

  private SlackFailure openDirect(String person) {
    Optional<Channel> direct = workspace.directWith(person);
    if (direct.isEmpty()) {
      return SlackFailure.error("user_not_found");
    }
    JsonObject channel = new JsonObject();
    channel.addProperty("id", direct.get().id());
    JsonObject answer = okay();
    answer.add("channel", channel);
    return SlackFailure.json(answer.toString());
  }

  private static JsonObject okay() {
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    return answer;
  }

  private static SlackFailure ok(String... namesAndValues) {
    JsonObject answer = okay();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answer.addProperty(namesAndValues[i], namesAndValues[i + 1]);
    }
    return SlackFailure.json(answer.toString());
  }
}
