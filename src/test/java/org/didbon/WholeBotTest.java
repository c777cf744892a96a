package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.chat.slack.FakeSlack;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Content;
import org.didbon.rule.Kind;
import org.didbon.rule.Revision;
import org.didbon.rule.Written;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From what a person types to the alert in his chat, through the real clients and databases. */
class WholeBotTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoSubscribesOnTelegramIsToldOfWhatComes(boolean postgres) {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN)
          .keepingItsNewsIn(postgres ? Databases.freshPostgres() : "")
          .start();
      telegram.says(7, "/subscribe migrants");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 1);

      int number = bot.publish();

      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 2);
      assertThat(telegram.sentTo("7").get(1).text()).contains(BotInAFolder.title(number));
    }
  }

  @Test
  void onlyAdminsOfAGroupSubscribeIt() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      telegram.admins("-100", 7);
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();

      telegram.says(-100, "supergroup", 8, "/subscribe@didbon_bot migrants");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("-100").size() == 1);
      telegram.says(-100, "supergroup", 7, "/subscribe@didbon_bot migrants");

      await().atMost(PATIENCE).until(() -> telegram.sentTo("-100").size() == 2);
      assertThat(telegram.sentTo("-100").get(0).text()).contains("только администраторы");
      assertThat(telegram.sentTo("-100").get(1).text()).contains("Подписка оформлена");
    }
  }

  @Test
  void aRuleThatIsAddedInAChatAlertsWithoutARestart() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      telegram.says(9, "/rule add news новость");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("9").size() == 1);
      telegram.presses(telegram.sentTo("9").get(0), 9, "/save 1");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("9").size() == 2);
      telegram.says(7, "/subscribe news");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 1);

      int number = bot.publish();

      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 2);
      assertThat(telegram.sentTo("7").get(1).text()).contains(BotInAFolder.title(number));
    }
  }

  @Test
  void aQueryThatIsSubscribedToAlertsWithoutARestart() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      telegram.says(7, "/subscribe «номер РЯДОМ/5 мигрант»");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 1);

      int number = bot.publish();

      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 2);
      assertThat(telegram.sentTo("7").get(1).text())
          .contains(BotInAFolder.title(number))
          .contains("«номер РЯДОМ/5 мигрант»");
    }
  }

  @Test
  void aQueryIsSubscribedToOnSlack() {
    try (FakeSlack slack = FakeSlack.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onSlack(URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
          .start();
      await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
      slack.person().direct(FakeSlack.DIRECT, "subscribe “номер NEAR/5 мигрант”");
      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 1);

      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () ->
                  bot.publish() > 0
                      && slack.workspace().posts(FakeSlack.DIRECT).stream()
                          .anyMatch(post -> post.plain().contains("новость номер")));
    }
  }

  @Test
  void aQueryThatAnotherProcessSavesIsTakenOver() {
    String url = Databases.freshPostgres();
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).keepingItsNewsIn(url).start();

      SavedQuery query = SavedQuery.of("номер NEAR/5 мигрант");
      try (Database other = Database.open(new DatabaseSettings(url, folder.resolve("unused")))) {
        other.subscriptions().add(ChatAddress.of("telegram:7"), query, Instant.EPOCH);
      }

      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> bot.publish() > 0 && !telegram.sentTo("7").isEmpty());
    }
  }

  @Test
  void whatAnotherProcessEditsIsTakenOver() {
    String url = Databases.freshPostgres();
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).keepingItsNewsIn(url).start();

      ChatAddress chat = ChatAddress.of("telegram:7");
      try (Database other = Database.open(new DatabaseSettings(url, folder.resolve("unused")))) {
        Rule rule = new Rule("news", "", "новость", Rule.Severity.NORMAL, List.of(), List.of());
        other
            .revisions()
            .add(
                new Revision(
                    1,
                    Kind.RULE,
                    "news",
                    Action.ADD,
                    new Author("telegram:9", chat),
                    Instant.EPOCH,
                    Content.NONE,
                    Content.on(Written.of(rule)),
                    "",
                    ""),
                List.of());
        other.subscriptions().add(chat, rule.subject(), Instant.EPOCH);
      }

      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> bot.publish() > 0 && !telegram.sentTo("7").isEmpty());
    }
  }

  @Test
  void anAdminSubscribesHisChannelFromAPrivateChat() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      telegram.name("@desk", -1007);
      telegram.admins("-1007", 7);
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      telegram.says(8, "/target @desk");
      telegram.says(7, "/target @desk");
      telegram.says(7, "/subscribe migrants");
      await().atMost(PATIENCE).until(() -> telegram.count() == 3);

      int number = bot.publish();

      await().atMost(PATIENCE).until(() -> telegram.sentTo("-1007").size() == 1);
      assertThat(telegram.sentTo("8").get(0).text()).startsWith("Нет канала @");
      assertThat(telegram.sentTo("7").get(1).text()).startsWith("Для @");
      assertThat(telegram.sentTo("-1007").get(0).text()).contains(BotInAFolder.title(number));
    }
  }

  @Test
  void onlyOwnersSeeWhatWasGivenUp() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();

      telegram.says(7, "/outbox");
      telegram.says(9, "/outbox");

      await().atMost(PATIENCE).until(() -> telegram.count() == 2);
      assertThat(telegram.sentTo("7").get(0).text()).contains("кто управляет ботом");
      assertThat(telegram.sentTo("9").get(0).text()).contains("не удалось доставить 0");
    }
  }

  @Test
  void whoSubscribesOnSlackIsToldOfWhatComes() {
    try (FakeSlack slack = FakeSlack.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onSlack(URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
          .start();
      await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
      slack.person().direct(FakeSlack.DIRECT, "subscribe migrants");
      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 1);

      int number = bot.publish();

      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 2);
      assertThat(slack.workspace().posts(FakeSlack.DIRECT).get(1).plain())
          .contains(BotInAFolder.title(number));
    }
  }

  @Test
  void aCardComesWithItsPictureOnTelegram() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      telegram.says(7, "/subscribe migrants");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 1);
      int number = bot.publish();
      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 2);

      telegram.says(7, "/actor Патрушеву");

      await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 3);
      Sent card = telegram.sentTo("7").get(2);
      assertThat(card.picture()).isPositive();
      assertThat(card.text()).contains("Источники: Local 1").contains(BotInAFolder.title(number));
      assertThat(card.request().path("reply_markup").toString()).contains("/timeline @patrushev");
    }
  }

  @Test
  void aCardComesWithItsPictureOnSlack() {
    try (FakeSlack slack = FakeSlack.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onSlack(URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
          .start();
      await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
      slack.person().direct(FakeSlack.DIRECT, "subscribe migrants");
      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 1);
      int number = bot.publish();
      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 2);

      slack.person().direct(FakeSlack.DIRECT, "actor Patrushev");

      await().atMost(PATIENCE).until(() -> slack.workspace().posts(FakeSlack.DIRECT).size() == 3);
      assertThat(slack.workspace().shares()).containsExactly(FakeSlack.DIRECT);
      assertThat(slack.workspace().posts(FakeSlack.DIRECT).get(2).plain())
          .contains(BotInAFolder.title(number));
    }
  }
}
