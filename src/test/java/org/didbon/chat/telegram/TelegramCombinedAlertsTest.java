package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.BurstOfAlerts;
import org.didbon.outbox.BurstOfAlerts.Wild;

/**
 * However many alerts come at once, and however long: each headline and each link is shown once.
 */
class TelegramCombinedAlertsTest {

  private static final AtomicLong CHAT = new AtomicLong(1_000);
  private static final FakeTelegram telegram = FakeTelegram.start();
  private static final TelegramApi api =
      TelegramApi.open(
          TelegramSettings.of(telegram.url(), new BotToken(FakeTelegram.TOKEN), false));
  private static final BurstOfAlerts burst = BurstOfAlerts.inATemporaryFolder();

  @AfterContainer
  static void close() {
    burst.close();
    api.close();
    telegram.close();
  }

  @Property(tries = 25)
  void everyHeadlineAndEveryLinkIsShownOnce(@ForAll("alerts") List<Wild> alerts)
      throws InterruptedException {
    String chat = String.valueOf(CHAT.incrementAndGet());

    long first =
        burst.send(
            alerts, new ChatAddress("telegram", chat), new TelegramSender(api, burst.clock()));

    List<Sent> sent = telegram.sentTo(chat);
    for (long n = first; n < first + alerts.size(); n++) {
      String headline = BurstOfAlerts.headline(n);
      String link = BurstOfAlerts.link(n);
      boolean pressable = alerts.get((int) (n - first)).path().length() < 2_000;
      assertThat(sent).filteredOn(s -> s.text().contains(headline)).hasSize(1);
      assertThat(sent)
          .filteredOn(
              s -> pressable ? s.html().contains("href=\"" + link) : s.text().contains(link))
          .hasSize(1);
      String menu = "/more s" + n;
      assertThat(sent.stream().flatMap(s -> commands(s).stream()))
          .filteredOn(command -> command.equals(menu) || command.equals(menu + " apart"))
          .hasSize(1);
    }
    assertThat(sent).allMatch(s -> s.html().split("</(b|i|u|a|code)>", -1).length <= 101);
  }

  private static List<String> commands(Sent sent) {
    return sent.request().findValuesAsText("callback_data");
  }

  @Provide
  Arbitrary<List<Wild>> alerts() {
    return BurstOfAlerts.alerts();
  }
}
