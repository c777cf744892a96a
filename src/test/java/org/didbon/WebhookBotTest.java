package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.didbon.chat.webhook.Receiver;
import org.didbon.chat.webhook.WebhookNetwork;
import org.didbon.chat.webhook.WebhookOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From two sentences of the operator to a signed alert at his own program. */
class WebhookBotTest {

  @TempDir Path folder;

  @Test
  void whatIsSubscribedForAnAddressIsPostedThere() {
    try (Receiver receiver = new Receiver();
        BotInAFolder bot =
            new BotInAFolder(folder)
                .knowing("WEBHOOK_SECRET", Receiver.SECRET)
                .with(
                    new WebhookNetwork(),
                    options ->
                        new WebhookOptions(
                            Map.of("ops", receiver.url("/alerts")),
                            options.timeout(),
                            true,
                            options.proxy()))) {
      bot.start();

      assertThat(bot.says("/target webhook:dev")).contains("webhook:dev");
      assertThat(bot.says("/target webhook:ops")).contains("webhook:ops");
      assertThat(bot.says("/subscribe patrushev")).contains("webhook:ops", "Patrushev");
      bot.publish();

      await().atMost(Duration.ofSeconds(60)).until(() -> !receiver.heard().isEmpty());
      Receiver.ReceivedRequest alert = receiver.heard().get(0);
      assertThat(alert.signed()).isTrue();
      assertThat(alert.body())
          .contains("\"kind\":\"alert\"", "\"chat\":\"ops\"", BotInAFolder.title(1))
          .contains("\"source\":\"Local\"");
    }
  }
}
