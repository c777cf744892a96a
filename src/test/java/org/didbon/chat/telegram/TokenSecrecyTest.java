package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.didbon.command.Picture;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.fixture.LogCapture;
import org.didbon.outbox.ChatSender.Delivery;
import org.junit.jupiter.api.Test;

/** Every address of the Bot API holds the token: none may show in results, logs or exceptions. */
class TokenSecrecyTest {

  private static final String SECRET = FakeTelegram.TOKEN.substring(8);
  private static final String URL = "https://api.telegram.org/bot" + FakeTelegram.TOKEN + "/x";

  private static final TelegramFailure[] FAILURES = {
    TelegramFailure.refused(400, "Bad Request: cannot fetch " + URL),
    TelegramFailure.refused(401, "Unauthorized " + FakeTelegram.TOKEN),
    TelegramFailure.refused(403, "Forbidden: 1000001%3A" + SECRET),
    TelegramFailure.page(502, "<html>cannot reach " + URL + "</html>"),
    TelegramFailure.page(200, "<html>" + URL + "</html>"),
    TelegramFailure.json(200, "{\"ok\":true,\"result\":" + FakeTelegram.TOKEN),
    TelegramFailure.reset(),
    TelegramFailure.cutOff()
  };

  private final List<String> written = new CopyOnWriteArrayList<>();

  @Test
  void theTokenIsNowhere() {
    Logger root = Logger.getLogger("okhttp3");
    Handler handler = capturing();
    root.addHandler(handler);
    root.setLevel(java.util.logging.Level.ALL);
    BotUnderTest bot = new BotUnderTest();
    try (LogCapture log = new LogCapture(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.TRACE)) {
      for (String method : List.of("sendMessage", "sendPhoto", "getUpdates", "getMe")) {
        bot.telegram.next(method, FAILURES);
      }
      bot.telegram.next("sendMessage", TelegramFailure.hang());
      bot.started();
      for (int i = 0; i <= FAILURES.length; i++) {
        written.add(bot.sender.send(delivery()).toString());
        written.add(bot.sender.sendPicture(delivery(), picture()).toString());
      }
      bot.telegram.says(7, "/help");
      await().until(() -> !bot.telegram.sentTo("7").isEmpty());
      bot.close();
      written.add(bot.sender.send(delivery()).toString());
      written.addAll(log.lines());
    } finally {
      root.removeHandler(handler);
      bot.close();
    }

    assertThat(written).hasSizeGreaterThan(20);
    assertThat(written).noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void settingsAndTokensSayNothing() {
    BotToken token = new BotToken(FakeTelegram.TOKEN);

    assertThat(token.toString()).doesNotContain(SECRET);
    assertThat(TelegramSettings.of(TelegramSettings.OFFICIAL, token, false).toString())
        .doesNotContain(SECRET);
    assertThatThrownBy(() -> new BotToken(FakeTelegram.TOKEN + " \n"))
        .hasMessageContaining("BotFather")
        .message()
        .doesNotContain(SECRET);
  }

  @Test
  void anAddressThatIsNoServersIsRefused() {
    BotToken token = new BotToken(FakeTelegram.TOKEN);

    for (String odd : List.of("ftp://x.tj", "api.telegram.org", "https://x.tj/?a=b", "http:///x")) {
      assertThatThrownBy(() -> TelegramSettings.of(URI.create(odd), token, false))
          .hasMessageContaining(odd);
    }
  }

  private Handler capturing() {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        List<String> parts = new ArrayList<>();
        parts.add(line.getMessage());
        for (Throwable t = line.getThrown(); t != null; t = t.getCause()) {
          parts.add(t.toString());
        }
        written.add(String.join(" ", parts));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static Delivery delivery() {
    return Delivery.of(ChatAddress.of("telegram:1"), Body.of(RichText.of("x")));
  }

  private static Picture picture() {
    return new Picture(new byte[] {1}, "chart");
  }
}
