package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps people from being heard reaches whoever looks. */
class NetworkTroubleTest {

  @TempDir Path folder;

  @Test
  void theStatusSaysOnWhichNetworkNobodyIsHeardAndWhy() {
    try (BotInAFolder bot =
        new BotInAFolder(folder).onTelegram(URI.create("http://127.0.0.1:1/"), "123456:abc")) {
      bot.start();

      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(bot.says("/status"))
                      .contains("Nobody is heard on telegram: telegram does not answer"));
    }
  }
}
