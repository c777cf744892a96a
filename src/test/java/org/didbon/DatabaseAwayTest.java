package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.fixture.LogCapture;
import org.didbon.store.Databases;
import org.didbon.store.Relay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away and comes back under a bot that reads, sends and answers. */
@Tag("slow")
class DatabaseAwayTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final LogCapture log = new LogCapture("org", Level.WARN);
  private Relay relay;
  private BotInAFolder bot;

  @BeforeEach
  void start() {
    String direct = Databases.freshPostgres();
    int port = URI.create(direct.substring("jdbc:".length())).getPort();
    relay = new Relay(port);
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .keepingItsNewsIn(direct.replace(":" + port, ":" + relay.port()))
            .start();
    telegram.says(7, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 1);
    bot.publish();
    await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 2);
  }

  @AfterEach
  void stop() {
    bot.close();
    relay.close();
    telegram.close();
    log.close();
  }

  @Test
  void allGoesOnOnceTheDatabaseIsBackAndNothingIsToldTwice() {
    relay.cut();
    await().atMost(PATIENCE).until(() -> !log.containing("database away").isEmpty());
    int number = bot.publish();
    telegram.says(7, "/subscriptions");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("7").size() == 3);

    relay.mend();
    await().atMost(PATIENCE).until(() -> heard(7, BotInAFolder.title(number)) > 0);
    await().atMost(PATIENCE).until(() -> !telegram.sentTo("9").isEmpty());
    int next = bot.publish();
    await().atMost(PATIENCE).until(() -> heard(7, BotInAFolder.title(next)) > 0);

    assertThat(telegram.sentTo("7").get(2).text()).startsWith("База данных сейчас недоступна");
    assertThat(telegram.sentTo("9").get(0).text()).contains("was away for");
    assertThat(heard(7, BotInAFolder.title(number))).isOne();
    assertThat(log.lines())
        .extracting(line -> line.lines().findFirst().orElse(""))
        .filteredOn(line -> !line.startsWith("INFO"))
        .satisfiesExactly(
            gone -> assertThat(gone).startsWith("ERROR database away reason=it does not answer"),
            back -> assertThat(back).startsWith("WARN database back after="));
  }

  private long heard(long chat, String words) {
    List<Sent> sent = telegram.sentTo(Long.toString(chat));
    return sent.stream().filter(one -> one.text().contains(words)).count();
  }
}
