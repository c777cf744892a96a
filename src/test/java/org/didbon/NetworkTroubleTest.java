package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.didbon.chat.telegram.FakeTelegram;
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

  @Test
  void theStatusSaysThatAnotherInstallationHasTheSameToken() {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder one =
            new BotInAFolder(folder.resolve("one")).onTelegram(telegram.url(), FakeTelegram.TOKEN);
        BotInAFolder other =
            new BotInAFolder(folder.resolve("other"))
                .onTelegram(telegram.url(), FakeTelegram.TOKEN)) {
      one.start();
      await().until(() -> !telegram.calls("getUpdates").isEmpty());
      other.start();

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(one.says("/status"))
                      .contains("Another program answers on telegram with the same token")
                      .contains("give it a token of its own")
                      .doesNotContain("Nobody is heard"));
    }
  }

  @Test
  void theHealthSaysWhatLasts() {
    AtomicLong now = new AtomicLong();
    Unheard unheard = new Unheard(now::get);

    assertThat(unheard.now(Set.of(), Set.of("telegram"))).isEmpty();
    now.addAndGet(Unheard.STANDSTILL.toNanos() + 1);
    assertThat(unheard.now(Set.of("slack"), Set.of("telegram")))
        .containsExactly(
            "another program hears people on telegram with the same token: stop one of them, or"
                + " give it a token of its own");
    now.addAndGet(Unheard.STANDSTILL.toNanos() + 1);
    assertThat(unheard.now(Set.of("slack"), Set.of())).containsExactly("nobody is heard on slack");
    assertThat(unheard.now(Set.of(), Set.of("telegram"))).isEmpty();
  }
}
