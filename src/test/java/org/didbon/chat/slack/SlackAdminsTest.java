package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackAdminsTest {

  private static final ChatAddress CHAT = new ChatAddress("slack", FakeSlack.CHANNEL);

  private final FakeSlack slack = FakeSlack.start();
  private final SlackClient client = new SlackClient(slack.settings());
  private final MovingClock clock = new MovingClock();
  private final SlackAdmins admins = new SlackAdmins(client, clock);

  @AfterEach
  void close() {
    client.close();
    slack.close();
  }

  @Test
  void anAdminOfTheWorkspaceIsAnAdminOfTheChannel() {
    slack.workspace().addPerson("U0200", true, "en-US");

    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isTrue();
    assertThat(admins.isAdmin(CHAT, "slack:" + FakeSlack.PERSON)).isFalse();
  }

  @Test
  void whoMadeTheChannelIsAnAdminOfIt() {
    slack.workspace().addChannel("C0300", FakeSlack.PERSON, true);

    assertThat(admins.isAdmin(new ChatAddress("slack", "C0300"), "slack:U0100")).isTrue();
  }

  @Test
  void everybodyIsAnAdminOfTheirOwnTalkWithTheBot() {
    ChatAddress direct = new ChatAddress("slack", FakeSlack.DIRECT);

    assertThat(admins.isAdmin(direct, "slack:" + FakeSlack.PERSON)).isTrue();
  }

  @Test
  void anAdminOfAnotherWorkspaceIsNone() {
    slack.fail(
        "users.info",
        SlackFailure.json("{\"ok\":true,\"user\":{\"is_admin\":true,\"is_stranger\":true}}"));

    assertThat(admins.isAdmin(CHAT, "slack:U0900")).isFalse();
  }

  @Test
  void nobodyIsAnAdminOfAChannelThatTheBotCannotSee() {
    slack.workspace().addPerson("U0200", true, "en-US");

    assertThat(admins.isAdmin(new ChatAddress("slack", "C0404"), "slack:U0200")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#news", "news", "#News", "C0300", "#C0300"})
  void aChannelIsFoundByWhatPeopleCallIt(String name) {
    slack.workspace().addChannel("C0300", FakeSlack.PERSON, true);
    slack.workspace().name("C0300", "news");

    assertThat(admins.find("slack", name)).contains(new ChatAddress("slack", "C0300"));
    assertThat(admins.find("telegram", name)).isEmpty();
  }

  @Test
  void aChannelThatTheBotIsNotInIsNotFound() {
    slack.workspace().addChannel("C0300", FakeSlack.PERSON, false);
    slack.workspace().name("C0300", "news");

    assertThat(admins.find("slack", "#news")).isEmpty();
    assertThat(admins.find("slack", "C0300")).isEmpty();
    assertThat(admins.find("slack", "two words")).isEmpty();
  }

  @Test
  void aPrivateChannelIsClosedToAdminsOfTheWorkspaceWhoAreNotInIt() {
    slack.workspace().addPerson("U0200", true, "en-US");
    slack.workspace().addPerson("U0300", true, "en-US");
    slack.workspace().addChannel("C0300", FakeSlack.PERSON, true);
    slack.workspace().close("C0300", FakeSlack.PERSON, "U0200");
    ChatAddress secret = new ChatAddress("slack", "C0300");

    assertThat(admins.isAdmin(secret, "slack:" + FakeSlack.PERSON)).isTrue();
    assertThat(admins.isAdmin(secret, "slack:U0200")).isTrue();
    assertThat(admins.isAdmin(secret, "slack:U0300")).isFalse();
  }

  @Test
  void whatSlackSaidIsBelievedForAMinute() {
    slack.workspace().addPerson("U0200", true, "en-US");
    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isTrue();
    slack.workspace().addPerson("U0200", false, "en-US");

    clock.advance(Duration.ofSeconds(59));
    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isTrue();

    clock.advance(Duration.ofSeconds(1));
    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isFalse();
  }

  @Test
  void whenSlackDoesNotAnswerNobodyIsAndItIsAskedAgain() {
    slack.workspace().addPerson("U0200", true, "en-US");
    slack.failNext("conversations.info", SlackFailure.status(503));

    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isFalse();
    assertThat(admins.isAdmin(CHAT, "slack:U0200")).isTrue();
  }

  @Test
  void thePrivateChatOfAPersonIsTheirChannelWithTheBot() {
    ChatAddress person = new ChatAddress("slack", FakeSlack.PERSON);

    assertThat(admins.talk(person)).contains(new ChatAddress("slack", FakeSlack.DIRECT));
    assertThat(admins.talk(new ChatAddress("slack", "U0404")))
        .contains(new ChatAddress("slack", "U0404"));
  }

  @Test
  void peopleAndChatsOfOtherNetworksAreNotAskedFor() {
    assertThat(admins.isAdmin(new ChatAddress("telegram", "-100"), "slack:U0200")).isFalse();
    assertThat(admins.isAdmin(CHAT, "telegram:1")).isFalse();
    assertThat(slack.calls("conversations.info")).isEmpty();
  }
}
