package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The manifest makes an app that can do all this package needs, in one paste. */
class ManifestTest {

  /** slack.com/help/articles/201259356: what Slack keeps for itself. */
  private static final Set<String> SLACKS_OWN =
      Set.of(
          "/active",
          "/apps",
          "/archive",
          "/away",
          "/call",
          "/collapse",
          "/dm",
          "/dnd",
          "/expand",
          "/feed",
          "/feedback",
          "/help",
          "/huddle",
          "/invite",
          "/join",
          "/kick",
          "/leave",
          "/me",
          "/msg",
          "/mute",
          "/open",
          "/prefs",
          "/remind",
          "/remove",
          "/rename",
          "/search",
          "/shortcuts",
          "/shrug",
          "/star",
          "/status",
          "/topic",
          "/unarchive",
          "/who");

  /** The event, and the scope that Slack wants for it (docs.slack.dev/reference/events). */
  private static final Map<String, String> EVENTS =
      Map.ofEntries(
          Map.entry("app_home_opened", "im:history"), // conversations.history; the event needs none
          Map.entry("app_mention", "app_mentions:read"),
          Map.entry("message.im", "im:history"),
          Map.entry("member_joined_channel", "channels:read"),
          Map.entry("member_left_channel", "groups:read"),
          Map.entry("channel_left", "channels:read"),
          Map.entry("channel_archive", "channels:read"),
          Map.entry("channel_deleted", "channels:read"),
          Map.entry("channel_id_changed", "channels:read"),
          Map.entry("group_left", "groups:read"),
          Map.entry("group_archive", "groups:read"),
          Map.entry("group_deleted", "groups:read"),
          Map.entry("app_uninstalled", "chat:write"),
          Map.entry("tokens_revoked", "chat:write"));

  private final JsonObject manifest;

  ManifestTest() throws IOException {
    manifest =
        JsonParser.parseString(Files.readString(Path.of("config", "slack-manifest.json")))
            .getAsJsonObject();
  }

  private JsonElement at(String... path) {
    JsonElement at = manifest;
    for (String name : path) {
      at = at.getAsJsonObject().get(name);
      assertThat(at).as(name).isNotNull();
    }
    return at;
  }

  private List<String> texts(String... path) {
    return at(path).getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  @Test
  void socketModeButtonsAndDirectMessagesAreOn() {
    assertThat(at("settings", "socket_mode_enabled").getAsBoolean()).isTrue();
    assertThat(at("settings", "interactivity", "is_enabled").getAsBoolean()).isTrue();
    assertThat(at("features", "app_home", "messages_tab_enabled").getAsBoolean()).isTrue();
    assertThat(at("features", "app_home", "messages_tab_read_only_enabled").getAsBoolean())
        .isFalse();
  }

  @Test
  void everyEventThatIsUnderstoodIsAskedForWithItsScope() {
    List<String> scopes = texts("oauth_config", "scopes", "bot");

    assertThat(texts("settings", "event_subscriptions", "bot_events"))
        .containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    assertThat(scopes).containsAll(EVENTS.values());
  }

  @Test
  void everyMethodThatIsCalledHasItsScope() {
    assertThat(texts("oauth_config", "scopes", "bot"))
        .contains(
            "chat:write", // chat.postMessage, chat.update, chat.postEphemeral
            "chat:write.public", // in public channels that the bot was not invited to
            "commands",
            "files:read", // files.info
            "files:write", // files.getUploadURLExternal, files.completeUploadExternal
            "im:read", // conversations.info
            "im:write", // conversations.open
            "mpim:read",
            "users:read"); // users.info
  }

  @Test
  void noCommandTakesANameOfSlacksOwn() {
    List<JsonObject> commands =
        Json.objects(manifest.getAsJsonObject("features"), "slash_commands");

    assertThat(commands).hasSizeBetween(2, 50);
    assertThat(commands)
        .extracting(command -> Json.text(command, "command"))
        .doesNotHaveDuplicates()
        .contains("/didbon", "/actor", "/subscribe")
        .doesNotContainAnyElementsOf(SLACKS_OWN)
        .allMatch(name -> name.matches("/[a-z-]{1,31}"));
    assertThat(commands)
        .extracting(command -> Json.text(command, "description"))
        .allMatch(description -> !description.isEmpty() && description.length() <= 2_000);
  }
}
