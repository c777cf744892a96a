package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.didbon.chat.telegram.FakeTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where others reach the console, a card on Telegram has a button that opens its page. */
class CardButtonTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SITE = "https://bot.example";

  @Test
  void theButtonOfACardOpensItsPageUnderWebUrl(@TempDir Path folder) throws Exception {
    int port = freePort();
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).toldOn(port).servedAt(SITE, false).start();

      telegram.says(31, "/subscribe migrants");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("31").size() == 1);
      bot.publish();
      await().atMost(PATIENCE).until(() -> telegram.sentTo("31").size() == 2);

      telegram.says(31, "/actor Патрушев");
      await().atMost(PATIENCE).until(() -> telegram.sentTo("31").size() == 3);

      List<String> links = links(telegram.sentTo("31").get(2).request().path("reply_markup"));
      assertThat(links).hasSize(1);
      assertThat(links.get(0)).startsWith(SITE + "/card/patrushev?k=");
    }
  }

  private static List<String> links(JsonNode markup) {
    return StreamSupport.stream(markup.path("inline_keyboard").spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .map(button -> button.path("url").asText())
        .filter(url -> !url.isEmpty())
        .toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
