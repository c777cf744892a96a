package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {

  private static final String SECRET = "a-secret-of-Telegram_and_us";
  private static final String UPDATE =
      "{\"update_id\":1,\"message\":{\"message_id\":1,\"text\":\"/help@didbon_bot\","
          + "\"from\":{\"id\":7},\"chat\":{\"id\":7,\"type\":\"private\"}}}";

  private final BotUnderTest bot = new BotUnderTest();
  private final TelegramWebhook webhook =
      new TelegramWebhook(bot.api, bot.updates, new TelegramMenu(Map.of()), SECRET);

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void telegramIsToldWhereToPostAndWithWhichSecret() {
    String problem = webhook.register(URI.create("https://didbon.example/telegram"));

    assertThat(problem).isEmpty();
    assertThat(bot.telegram.webhook()).isEqualTo("https://didbon.example/telegram");
    assertThat(bot.telegram.calls("setWebhook").get(0).path("secret_token").asText())
        .isEqualTo(SECRET);
    assertThat(bot.telegram.calls("setWebhook").get(0).path("allowed_updates")).hasSize(4);
  }

  @Test
  void aRefusalIsSaid() {
    bot.telegram.next(
        "setWebhook", TelegramFailure.refused(400, "Bad Request: bad webhook: HTTPS only"));

    assertThat(webhook.register(URI.create("http://didbon.example"))).contains("HTTPS only");
  }

  @Test
  void aPostedUpdateIsHandledBeforeItIsAcknowledged() {
    webhook.register(URI.create("https://didbon.example/telegram"));

    int status = webhook.accept(SECRET, UPDATE);

    assertThat(status).isEqualTo(200);
    assertThat(bot.telegram.sentTo("7")).extracting(Sent::text).containsExactly("You said /help");
  }

  @Test
  void anUpdatePostedTwiceIsHandledOnce() {
    webhook.register(URI.create("https://didbon.example/telegram"));

    webhook.accept(SECRET, UPDATE);
    int status = webhook.accept(SECRET, UPDATE);

    assertThat(status).isEqualTo(200);
    assertThat(bot.heard).hasSize(1);
  }

  @Test
  void whoeverDoesNotKnowTheSecretIsRefused() {
    assertThat(webhook.accept(null, UPDATE)).isEqualTo(403);
    assertThat(webhook.accept("", UPDATE)).isEqualTo(403);
    assertThat(webhook.accept(SECRET + "x", UPDATE)).isEqualTo(403);
    assertThat(bot.heard).isEmpty();
  }

  @Test
  void whatCannotBeReadNeedNotComeAgain() {
    assertThat(webhook.accept(SECRET, "{\"update_id\":")).isEqualTo(200);
    assertThat(webhook.accept(SECRET, "")).isEqualTo(200);
    assertThat(webhook.accept(SECRET, "[1]")).isEqualTo(200);
  }

  @Test
  void aSecretThatIsGuessedEasilyIsRefused() {
    assertThatThrownBy(
            () -> new TelegramWebhook(bot.api, bot.updates, new TelegramMenu(Map.of()), "short"))
        .hasMessageContaining("16 to 256");
  }
}
