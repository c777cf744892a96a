package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not meant for the bot, comes twice, is garbage or too much ends nothing. */
class SlackGatewayEnduranceTest extends GatewayContract {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "message;user;U0BOT",
        "message;user;",
        "message;bot_id;B0999",
        "message;subtype;message_changed",
        "message;subtype;message_deleted",
        "message;subtype;bot_message",
        "message;channel_type;channel",
        "message;channel;",
        "message;ts;",
        "app_mention;bot_id;B0999",
        "app_mention;edited;{}",
        "message;app_id;A0999",
        "message;bot_profile;{}",
        "message;attachments;[{\"is_share\":true,\"text\":\"actor Lavrov\"}]",
        "app_mention;attachments;[{\"fallback\":\"x\"},{\"is_share\":true}]",
        "member_joined_channel;user;U0999",
        "member_left_channel;user;U0999",
        "app_uninstalled;type;app_uninstalled",
        "tokens_revoked;type;tokens_revoked",
        "reaction_added;type;reaction_added",
        "a_kind_of_tomorrow;type;a_kind_of_tomorrow"
      })
  void whatIsNotForTheBotIsAcknowledgedAndLeftAlone(String type, String field, String value) {
    JsonObject event = Json.typed(type);
    event.addProperty("user", FakeSlack.PERSON);
    event.addProperty("text", "actor Patrushev");
    event.addProperty("ts", "1711000000.000001");
    event.addProperty("channel", DIRECT);
    event.addProperty("channel_type", "im");
    if (value != null && value.startsWith("[")) {
      event.add(field, JsonParser.parseString(value));
    } else {
      event.addProperty(field, value);
    }

    String ignored = slack.event(event);
    slack.person().direct(DIRECT, "start");

    house.awaitAcknowledged(ignored);
    house.posts(DIRECT, 1);
    assertThat(house.heard).extracting(IncomingText::text).containsExactly("start");
    assertThat(house.changes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"type\":\"events_api\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\"}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":[]}",
        "{\"type\":\"events_api\",\"envelope_id\":\"e\",\"payload\":{\"event\":{\"type\":[]}}}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"e\",\"payload\":{}}",
        "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"view_submission\"}}",
        "{\"type\":\"interactive\",\"envelope_id\":\"e\",\"payload\":{\"type\":\"block_actions\"}}",
        "{\"type\":\"of_tomorrow\",\"envelope_id\":\"e\"}",
        "{\"type\":null}",
        "{\"type\":{}}",
        "{\"type\":",
        "[]",
        "Ping from applink"
      })
  void garbageOnTheSocketEndsNothing(String message) {
    slack.socket().sendRaw(message);

    slack.person().direct(DIRECT, "start");

    house.posts(DIRECT, 1);
    assertThat(house.heard).hasSize(1);
  }

  @Test
  void aCommandOfTenThousandCharactersComesWhole() {
    String text = "patrushev ".repeat(1_000).strip();

    slack.person().slash(CHANNEL, "/actor", text);

    assertThat(house.heardOnce().text()).isEqualTo("/actor " + text);
  }

  @Test
  void aFaultInAnAnswerCostsThatAnswerAlone() {
    house.answers(
        in -> {
          if (in.text().equals("start")) {
            throw new IllegalStateException("a bug");
          }
          return Reply.of(RichText.of("fine"));
        });

    slack.person().direct(DIRECT, "start");
    slack.person().direct(DIRECT, "actor Patrushev");

    assertThat(house.posts(DIRECT, 1)).extracting(SlackPost::plain).containsExactly("fine");
  }

  @Test
  void slackHearsOfAnArrivalBeforeTheAnswerIsReady() throws InterruptedException {
    CountDownLatch thinking = new CountDownLatch(1);
    house.answers(
        in -> {
          awaitQuietly(thinking);
          return Reply.of(RichText.of("at last"));
        });

    String envelope = slack.person().slash(CHANNEL, "/actor", "Patrushev");

    house.awaitAcknowledged(envelope);
    assertThat(slack.workspace().posts(CHANNEL)).isEmpty();
    thinking.countDown();
    house.posts(CHANNEL, 1);
  }

  @Test
  void aChatThatTakesLongHoldsNoOtherUpAndKeepsItsOrder() {
    CountDownLatch thinking = new CountDownLatch(1);
    house.answers(
        in -> {
          if (in.text().equals("actor 1")) {
            awaitQuietly(thinking);
          }
          return Reply.of(RichText.of(in.text()));
        });

    for (int i = 1; i <= 5; i++) {
      slack.person().mention(CHANNEL, "<@U0BOT> actor " + i);
    }
    slack.person().direct(DIRECT, "start");

    house.posts(DIRECT, 1);
    assertThat(slack.workspace().posts(CHANNEL)).isEmpty();
    thinking.countDown();
    assertThat(house.posts(CHANNEL, 5))
        .extracting(SlackPost::plain)
        .containsExactly("actor 1", "actor 2", "actor 3", "actor 4", "actor 5");
  }

  @Test
  void whatIsTooMuchIsNotAcknowledgedAndTakenWhenSlackSendsItAgain() {
    CountDownLatch thinking = new CountDownLatch(1);
    house.answers(
        in -> {
          awaitQuietly(thinking);
          return Reply.of(RichText.of("fine"));
        });
    for (int i = 0; i < 1_000; i++) {
      slack.person().direct(DIRECT, "start");
    }
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/actor");
    payload.addProperty("channel_id", CHANNEL);
    payload.addProperty("trigger_id", "one too many");

    String refused = slack.socket().send("slash_commands", payload);
    String ignored = slack.event(Json.typed("reaction_added"));
    house.awaitAcknowledged(ignored);
    assertThat(slack.socket().acknowledged()).hasSize(1_001).doesNotContain(refused);

    thinking.countDown();
    until(() -> slack.workspace().posts(DIRECT).size() > 5); // each of them makes room
    house.awaitAcknowledged(slack.socket().send("slash_commands", payload, 1));
    house.posts(CHANNEL, 1);
  }

  /** Waits far longer than a slow machine needs: a test ends the wait itself. */
  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatSlackSendsTwiceIsAnsweredOnce() {
    JsonObject event = Json.typed("message");
    event.addProperty("user", FakeSlack.PERSON);
    event.addProperty("text", "actor Patrushev");
    event.addProperty("ts", "1711000000.000001");
    event.addProperty("channel", DIRECT);
    event.addProperty("channel_type", "im");
    JsonObject payload = Json.typed("event_callback");
    payload.addProperty("event_id", "Ev1");
    payload.add("event", event);

    slack.socket().send("events_api", payload);
    String second = slack.socket().send("events_api", payload, 1);
    slack.person().direct(DIRECT, "start");

    house.awaitAcknowledged(second);
    assertThat(house.posts(DIRECT, 2))
        .extracting(SlackPost::plain)
        .containsExactly("to actor Patrushev", "to start");
  }
}
