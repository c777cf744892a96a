package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.didbon.chat.slack.FakeSlack;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * From what a person types to the alert in his chat, through the real clients and database. Each
 * case has a chat of its own with a bot that lives as long as the class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeBotTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeSlack slack = FakeSlack.start();
  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .onSlack(
                URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
            .start();
    await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
  }

  @AfterAll
  void close() {
    bot.close();
    telegram.close();
    slack.close();
  }

  @Test
  void whoSubscribesOnTelegramIsToldOfWhatComes() {
    telegram.says(11, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("11").size() == 1);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isTold("11", number));
  }

  @Test
  void onlyAdminsOfAGroupSubscribeIt() {
    telegram.admins("-100", 12);

    telegram.says(-100, "supergroup", 13, "/subscribe@didbon_bot migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("-100").size() == 1);
    telegram.says(-100, "supergroup", 12, "/subscribe@didbon_bot migrants");

    await().atMost(PATIENCE).until(() -> telegram.sentTo("-100").size() == 2);
    assertThat(telegram.sentTo("-100").get(0).text()).contains("только администраторы");
    assertThat(telegram.sentTo("-100").get(1).text()).contains("Подписка оформлена");
  }

  @Test
  void aRuleThatIsAddedInAChatAlertsWithoutARestart() {
    int before = telegram.sentTo("9").size();
    telegram.says(9, "/rule add news новость");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("9").size() == before + 1);
    telegram.presses(telegram.sentTo("9").get(before), 9, "/save 1");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("9").size() == before + 2);
    telegram.says(14, "/subscribe news");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("14").size() == 1);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isTold("14", number));
  }

  @Test
  void aQueryThatIsSubscribedToAlertsWithoutARestart() {
    telegram.says(15, "/subscribe «номер РЯДОМ/5 мигрант»");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("15").size() == 1);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isTold("15", number));
    assertThat(telegram.sentTo("15").get(1).text()).contains("«номер РЯДОМ/5 мигрант»");
  }

  @Test
  void aQueryIsSubscribedToOnSlack() {
    String chat = direct("D016");
    slack.person().direct(chat, "subscribe “номер NEAR/5 мигрант”");
    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == 1);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isToldOnSlack(chat, number));
  }

  @Test
  void anAdminSubscribesHisChannelFromAPrivateChat() {
    telegram.name("@desk", -1007);
    telegram.admins("-1007", 19);
    telegram.says(20, "/target @desk");
    telegram.says(19, "/target @desk");
    telegram.says(19, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("20").size() == 1);
    await().atMost(PATIENCE).until(() -> telegram.sentTo("19").size() == 2);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isTold("-1007", number));
    assertThat(telegram.sentTo("20").get(0).text()).startsWith("Нет канала @");
    assertThat(telegram.sentTo("19").get(1).text()).startsWith("Для @");
  }

  @Test
  void onlyOwnersSeeWhatWasGivenUp() {
    int before = telegram.sentTo("9").size();

    telegram.says(21, "/outbox");
    telegram.says(9, "/outbox");

    await().atMost(PATIENCE).until(() -> telegram.sentTo("21").size() == 1);
    await().atMost(PATIENCE).until(() -> telegram.sentTo("9").size() == before + 1);
    assertThat(telegram.sentTo("21").get(0).text()).contains("кто управляет ботом");
    assertThat(telegram.sentTo("9").get(before).text()).contains("не удалось доставить 0");
  }

  @Test
  void whoSubscribesOnSlackIsToldOfWhatComes() {
    String chat = direct("D022");
    slack.person().direct(chat, "subscribe migrants");
    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == 1);

    int number = bot.publish();

    await().atMost(PATIENCE).until(() -> isToldOnSlack(chat, number));
  }

  @Test
  void aCardComesWithItsPictureOnTelegram() {
    telegram.says(23, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("23").size() == 1);
    int number = bot.publish();
    await().atMost(PATIENCE).until(() -> isTold("23", number));
    int before = telegram.sentTo("23").size();

    telegram.says(23, "/actor Патрушеву");

    await().atMost(PATIENCE).until(() -> telegram.sentTo("23").size() == before + 1);
    Sent card = telegram.sentTo("23").get(before);
    assertThat(card.picture()).isPositive();
    assertThat(card.text()).contains("Источники: Local").contains(BotInAFolder.title(number));
    assertThat(card.request().path("reply_markup").toString()).contains("/timeline @patrushev");
  }

  @Test
  void aCardComesWithItsPictureOnSlack() {
    String chat = direct("D024");
    slack.person().direct(chat, "subscribe migrants");
    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == 1);
    int number = bot.publish();
    await().atMost(PATIENCE).until(() -> isToldOnSlack(chat, number));
    int before = slack.workspace().posts(chat).size();

    slack.person().direct(chat, "actor Patrushev");

    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == before + 1);
    assertThat(slack.workspace().shares()).containsExactly(chat);
    assertThat(slack.workspace().posts(chat).get(before).plain())
        .contains(BotInAFolder.title(number));
  }

  private String direct(String chat) {
    slack.workspace().addChannel(chat, FakeSlack.PERSON, true);
    return chat;
  }

  private boolean isTold(String chat, int number) {
    return telegram.sentTo(chat).stream()
        .anyMatch(sent -> sent.text().contains(BotInAFolder.title(number)));
  }

  private boolean isToldOnSlack(String chat, int number) {
    return slack.workspace().posts(chat).stream()
        .anyMatch(post -> post.plain().contains(BotInAFolder.title(number)));
  }
}
