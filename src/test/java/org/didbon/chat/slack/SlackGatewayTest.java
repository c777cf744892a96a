package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say in Slack, and what they see of the answer. */
class SlackGatewayTest extends GatewayContract {

  private static IncomingText said(String channel, boolean shared, String text, boolean pressed) {
    return new IncomingText(
        new ChatAddress("slack", channel),
        "slack:" + FakeSlack.PERSON,
        shared,
        "en-US",
        text,
        pressed);
  }

  @Test
  void aSlashCommandInAChannelIsAnsweredToThePersonAlone() {
    slack.person().slash(CHANNEL, "/actor", "Patrushev");

    SlackPost answer = house.posts(CHANNEL, 1).get(0);

    assertThat(house.heard).containsExactly(said(CHANNEL, true, "/actor Patrushev", false));
    assertThat(answer.plain()).isEqualTo("to /actor Patrushev");
    assertThat(answer.user()).isEqualTo(FakeSlack.PERSON);
  }

  @Test
  void aSlashCommandToTheBotAloneIsAnsweredByAMessageThatStays() {
    slack.person().slash(DIRECT, "/actor", "Patrushev");

    SlackPost answer = house.posts(DIRECT, 1).get(0);

    assertThat(house.heard).containsExactly(said(DIRECT, false, "/actor Patrushev", false));
    assertThat(answer.user()).isEmpty();
  }

  @Test
  void aSlashCommandBetweenTwoPeopleIsForThePersonsOwnTalkWithTheBot() {
    slack.person().slash("D0777", "/subscribe", "migrants");

    SlackPost answer = house.posts("D0777", 1).get(0);

    assertThat(house.heard).containsExactly(said(DIRECT, false, "/subscribe migrants", false));
    assertThat(answer.user()).isEqualTo(FakeSlack.PERSON);
  }

  @Test
  void aMentionIsAnsweredForAllUnderneathIt() {
    slack.person().mention(CHANNEL, "<@U0BOT> actor Patrushev");

    SlackPost answer = house.posts(CHANNEL, 1).get(0);

    assertThat(house.heard).containsExactly(said(CHANNEL, true, "actor Patrushev", false));
    assertThat(answer.user()).isEmpty();
    assertThat(answer.thread()).startsWith("1711000000.");
    assertThat(answer.broadcast()).isFalse();
  }

  @Test
  void aMentionInAThreadIsAnsweredInThatThreadAndIsTheChannels() {
    slack.person().mentionIn(CHANNEL, "1710000000.000001", "<@U0BOT> actor Patrushev");

    assertThat(house.posts(CHANNEL, 1).get(0).thread()).isEqualTo("1710000000.000001");
    assertThat(house.heardOnce().chat()).isEqualTo(new ChatAddress("slack", CHANNEL));
  }

  @Test
  void aDirectMessageIsAnsweredBelowIt() {
    slack.person().direct(DIRECT, "actor Patrushev");

    SlackPost answer = house.posts(DIRECT, 1).get(0);

    assertThat(house.heard).containsExactly(said(DIRECT, false, "actor Patrushev", false));
    assertThat(answer.thread()).isEmpty();
    assertThat(answer.user()).isEmpty();
  }

  @Test
  void theLanguageIsThatOfThePersonsSlack() {
    slack.workspace().addPerson(FakeSlack.PERSON, false, "ru-RU");

    slack.person().direct(DIRECT, "start");
    slack.person().direct(DIRECT, "start");
    house.posts(DIRECT, 2);

    assertThat(house.heard).extracting(IncomingText::language).containsExactly("ru-RU", "ru-RU");
    assertThat(slack.calls("users.info")).hasSize(1);
  }

  @Test
  void aPersonOfWhomSlackSaysNothingIsAnsweredAllTheSame() {
    slack.fail("users.info", SlackFailure.error("user_not_found"));

    slack.person().direct(DIRECT, "start");

    assertThat(house.heardOnce().language()).isEmpty();
    house.posts(DIRECT, 1);
  }

  @Test
  void aButtonMayPutItsAnswerInThePlaceOfItsMessage() {
    Body page = new Body(RichText.of("page 1"), List.of(List.of(new Button("More", "/why 2"))));
    house.answers(
        in -> new Reply(in.pressed() ? Body.of(RichText.of("page 2")) : page, null, true));
    slack.person().mention(CHANNEL, "<@U0BOT> why");
    SlackPost first = house.posts(CHANNEL, 1).get(0);

    slack.person().press(first, first.commands().get(0));

    until(() -> slack.workspace().posts(CHANNEL).get(0).edited());
    assertThat(slack.workspace().posts(CHANNEL))
        .extracting(SlackPost::plain)
        .containsExactly("page 2");
    assertThat(house.heard.get(1)).isEqualTo(said(CHANNEL, true, "/why 2", true));
  }

  @Test
  void anAnswerOfButtonsLeavesTheTextOfTheMessage() {
    Body alert = new Body(RichText.bold("alert"), List.of(List.of(new Button("More", "/why 2"))));
    List<List<Button>> menu =
        List.of(
            List.of(new Button("Mute", "/mute 1h")),
            Button.link("Open", "https://example.org/1").stream().toList());
    house.answers(
        in ->
            in.pressed()
                ? Reply.ofButtons(new Body(RichText.of("menu"), menu), in)
                : Reply.of(alert));
    slack.person().direct(DIRECT, "why");
    SlackPost first = house.posts(DIRECT, 1).get(0);

    slack.person().press(first, "/why 2");

    until(() -> slack.workspace().posts(DIRECT).get(0).edited());
    SlackPost after = slack.workspace().posts(DIRECT).get(0);
    assertThat(after.plain()).isEqualTo("alert");
    assertThat(after.styled("bold")).containsExactly("alert");
    assertThat(after.buttons()).containsExactly(List.of("Mute"), List.of("Open"));
    assertThat(after.blocks()).contains("\"url\":\"https://example.org/1\"");
    assertThat(slack.workspace().posts(DIRECT)).hasSize(1);
  }

  @Test
  void buttonsAloneComeWithTheirTextWhereOnlyOnePersonSeesTheMessage() {
    house.answers(
        in -> {
          Body menu = new Body(RichText.of("menu"), List.of(List.of(new Button("M", "/mute 1h"))));
          return in.pressed()
              ? Reply.ofButtons(menu, in)
              : Reply.of(new Body(RichText.of("alert"), List.of()));
        });
    slack.person().slash(CHANNEL, "/why", "1");

    slack.person().press(house.posts(CHANNEL, 1).get(0), "/more 2");

    until(() -> slack.workspace().posts(CHANNEL).get(0).edited());
    assertThat(slack.workspace().posts(CHANNEL))
        .extracting(SlackPost::plain)
        .containsExactly("menu");
  }

  @ParameterizedTest
  @CsvSource({"chat.postMessage", "response_url", "chat.postEphemeral"})
  void anAnswerThatSlackDoesNotTakeInBlocksComesAsText(String method) {
    if (method.equals("response_url")) {
      slack.failNext(method, new SlackFailure(400, Map.of(), "invalid_blocks"));
    } else {
      slack.failNext(method, SlackFailure.error("invalid_blocks"));
      slack.fail("response_url", new SlackFailure(404, Map.of(), "used_url"));
    }
    if (method.equals("chat.postMessage")) {
      slack.person().mention(CHANNEL, "<@U0BOT> /start");
    } else {
      slack.person().slash(CHANNEL, "/start", "");
    }

    assertThat(house.posts(CHANNEL, 1).get(0).text()).isEqualTo("to /start");
    assertThat(house.posts(CHANNEL, 1).get(0).blocks()).isEmpty();
  }

  @Test
  void whoHasNoSayInTheChannelRewritesNothingInIt() {
    house.strangers.add("slack:" + FakeSlack.PERSON);
    house.answers(
        in -> new Reply(Body.of(RichText.of(in.pressed() ? "page 2" : "page 1")), null, true));
    slack.person().mention(CHANNEL, "<@U0BOT> why");
    SlackPost first = house.posts(CHANNEL, 1).get(0);

    slack.person().press(first, "/why 2");

    SlackPost answer = house.posts(CHANNEL, 2).get(1);
    assertThat(answer.user()).isEqualTo(FakeSlack.PERSON);
    assertThat(slack.workspace().posts(CHANNEL).get(0)).isEqualTo(first);
    assertThat(house.pace.noted()).containsOnlyOnce("take slack:" + CHANNEL);
  }

  @Test
  void aMenuIsSeenByThePersonAloneWhoOpensIt() {
    house.answers(in -> Reply.ofButtons(Body.of(RichText.of("menu")), in));
    slack.person().mention(CHANNEL, "<@U0BOT> why");
    SlackPost first = house.posts(CHANNEL, 1).get(0);

    slack.person().press(first, "/more 12ab");

    SlackPost answer = house.posts(CHANNEL, 2).get(1);
    assertThat(answer.user()).isEqualTo(FakeSlack.PERSON);
    assertThat(answer.plain()).isEqualTo("menu");
    assertThat(slack.workspace().posts(CHANNEL).get(0)).isEqualTo(first);
  }

  @Test
  void soMayAButtonOfAMessageThatOnePersonSees() {
    house.answers(
        in -> new Reply(Body.of(RichText.of(in.pressed() ? "page 2" : "page 1")), null, true));
    slack.person().slash(CHANNEL, "/why", "1");

    slack.person().press(house.posts(CHANNEL, 1).get(0), "/why 2");

    until(() -> slack.workspace().posts(CHANNEL).get(0).edited());
    assertThat(slack.workspace().posts(CHANNEL))
        .extracting(SlackPost::plain)
        .containsExactly("page 2");
  }

  @Test
  void aButtonInAChannelIsElseAnsweredToThePersonAlone() {
    slack.person().mention(CHANNEL, "<@U0BOT> start");
    SlackPost first = house.posts(CHANNEL, 1).get(0);

    slack.person().press(first, "/why 12ab");

    SlackPost answer = house.posts(CHANNEL, 2).get(1);
    assertThat(answer.plain()).isEqualTo("to /why 12ab");
    assertThat(answer.user()).isEqualTo(FakeSlack.PERSON);
    assertThat(answer.thread()).isEqualTo(first.thread());
  }

  @Test
  void aButtonToTheBotAloneIsAnsweredByAMessage() {
    slack.person().direct(DIRECT, "start");
    SlackPost first = house.posts(DIRECT, 1).get(0);

    slack.person().press(first, "/why 12ab");

    assertThat(house.posts(DIRECT, 2).get(1).user()).isEmpty();
  }

  @Test
  void aButtonOfADeletedMessageIsAnsweredByANewOne() {
    house.answers(in -> new Reply(Body.of(RichText.of("page 2")), null, true));
    SlackPost gone = new SlackPost(DIRECT, "", "1709000000.000001", "", false, "", "", false);

    slack.person().press(gone, "/why 2");

    assertThat(house.posts(DIRECT, 1).get(0).plain()).isEqualTo("page 2");
  }

  @Test
  void anAnswerWhoseAddressIsUsedUpIsPostedToThePerson() {
    slack.fail("response_url", new SlackFailure(404, Map.of(), "{\"error\":\"used_url\"}"));

    slack.person().slash(CHANNEL, "/actor", "Patrushev");

    assertThat(house.posts(CHANNEL, 1).get(0).user()).isEqualTo(FakeSlack.PERSON);
    assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
  }

  @Test
  void anAnswerIsTriedAgainWhenSlackAsksToWait() {
    slack.failNext("chat.postMessage", SlackFailure.rateLimited(Duration.ofSeconds(1)));
    slack.failNext("chat.postMessage", SlackFailure.status(503));

    slack.person().direct(DIRECT, "start");
    slack.person().direct(DIRECT, "actor Patrushev");

    assertThat(house.posts(DIRECT, 2))
        .extracting(SlackPost::plain)
        .containsExactly("to start", "to actor Patrushev");
    assertThat(house.heard).hasSize(2);
  }

  @Test
  void theBotGreetsAChannelThatItIsAddedTo() {
    JsonObject event = Json.typed("member_joined_channel");
    event.addProperty("user", FakeSlack.BOT);
    event.addProperty("channel", CHANNEL);
    event.addProperty("inviter", FakeSlack.PERSON);

    slack.event(event);

    assertThat(house.posts(CHANNEL, 1).get(0).user()).isEmpty();
    assertThat(house.heard).containsExactly(said(CHANNEL, true, "/start", false));
  }

  @Test
  void whoeverOpensTheTalkForTheFirstTimeIsGreetedOnce() {
    slack.event(opened("home"));
    slack.event(opened("messages"));
    assertThat(house.posts(DIRECT, 1)).hasSize(1);

    String again = slack.event(opened("messages"));
    house.awaitAcknowledged(again);
    slack.person().direct(DIRECT, "actor Patrushev");

    assertThat(house.posts(DIRECT, 2))
        .extracting(SlackPost::plain)
        .containsExactly("to /start", "to actor Patrushev");
  }

  private static JsonObject opened(String tab) {
    JsonObject event = Json.typed("app_home_opened");
    event.addProperty("user", FakeSlack.PERSON);
    event.addProperty("channel", DIRECT);
    event.addProperty("tab", tab);
    return event;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_left",
        "channel_archive",
        "channel_deleted",
        "group_left",
        "group_archive",
        "group_deleted"
      })
  void aChannelThatIsLeftOrClosedIsGone(String type) {
    JsonObject event = Json.typed(type);
    event.addProperty("channel", CHANNEL);

    slack.event(event);

    until(() -> !house.changes.isEmpty());
    assertThat(house.changes).containsExactly("slack:C0100 gone " + type);
  }

  @Test
  void aChannelThatTheBotIsThrownOutOfIsGone() {
    JsonObject event = Json.typed("member_left_channel");
    event.addProperty("user", FakeSlack.BOT);
    event.addProperty("channel", CHANNEL);

    slack.event(event);

    until(() -> !house.changes.isEmpty());
    assertThat(house.changes).containsExactly("slack:C0100 gone member_left_channel");
  }

  @Test
  void aChannelWithANewIdHasMoved() {
    JsonObject event = Json.typed("channel_id_changed");
    event.addProperty("old_channel_id", CHANNEL);
    event.addProperty("new_channel_id", "C0200");

    slack.event(event);

    until(() -> !house.changes.isEmpty());
    assertThat(house.changes).containsExactly("slack:C0100 moved slack:C0200");
  }
}
