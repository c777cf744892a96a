package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chat sees before anybody there has asked for anything. */
class FirstContactTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void aGroupIsGreetedOnceAndFindsItsSubscriptionsAgainWhenItTakesTheBotBack() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      telegram.admins("-100", 7);
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();

      becomes(telegram, "left", "member");
      Sent greeting = at(telegram, 1);
      becomes(telegram, "member", "administrator");
      telegram.presses(greeting, 7, "/subscribe #migrants");
      Sent subscribed = at(telegram, 2);
      becomes(telegram, "administrator", "kicked");
      becomes(telegram, "kicked", "member");
      Sent again = at(telegram, 3);

      assertThat(greeting.text().lines()).hasSize(4);
      assertThat(greeting.text()).contains("решают администраторы чата");
      assertThat(subscribed.text()).startsWith("Подписка оформлена");
      assertThat(again.text()).startsWith("С возвращением! Снова действует 1 подписка");
      assertThat(telegram.allowedUpdates()).contains("my_chat_member");
    }
  }

  private static void becomes(FakeTelegram telegram, String was, String is) {
    telegram.update(
        """
        {"my_chat_member":{"chat":{"id":-100,"type":"supergroup"},
         "from":{"id":7,"is_bot":false,"language_code":"ru"},
         "old_chat_member":{"status":"%s"},"new_chat_member":{"status":"%s"}}}
        """
            .formatted(was, is));
  }

  private static Sent at(FakeTelegram telegram, int number) {
    await().atMost(PATIENCE).until(() -> telegram.sentTo("-100").size() >= number);
    List<Sent> sent = telegram.sentTo("-100");
    assertThat(sent).hasSize(number);
    return sent.get(number - 1);
  }
}
