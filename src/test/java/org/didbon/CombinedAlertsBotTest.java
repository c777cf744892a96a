package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many alerts at once, from the feed to the buttons of one of them. */
class CombinedAlertsBotTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long READER = 41;
  private static final String CHAT = String.valueOf(READER);

  @Test
  void aNumberUnderAlertsToldAsOneBringsTheButtonsOfThatOne(@TempDir Path folder) {
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot =
            new BotInAFolder(folder).onTelegram(telegram.url(), FakeTelegram.TOKEN).start()) {
      telegram.says(READER, "/subscribe migrants");
      await().atMost(PATIENCE).until(() -> !telegram.sentTo(CHAT).isEmpty());

      for (int i = 0; i < 9; i++) {
        bot.publish();
      }
      await().atMost(PATIENCE).until(() -> combined(telegram).isPresent());
      Sent several = combined(telegram).orElseThrow();
      String second =
          commands(several).stream().filter(it -> it.endsWith(" apart")).toList().get(1);
      String story = second.split(" ", -1)[1];
      int before = telegram.sentTo(CHAT).size();
      telegram.presses(several, READER, second);

      await().atMost(PATIENCE).until(() -> byButtons(telegram, before, "/why " + story));
      assertThat(several.text()).contains("1. ", "2. ", "4. ");
      assertThat(telegram.sentTo(CHAT).stream().skip(before))
          .anyMatch(
              sent ->
                  commands(sent)
                      .equals(
                          List.of(
                              "/why " + story,
                              "/story " + story,
                              "/wrong " + story,
                              "/more " + story)));
    }
  }

  private static Optional<Sent> combined(FakeTelegram telegram) {
    return telegram.sentTo(CHAT).stream()
        .filter(sent -> commands(sent).stream().anyMatch(it -> it.endsWith(" apart")))
        .findFirst();
  }

  private static boolean byButtons(FakeTelegram telegram, int before, String command) {
    return telegram.sentTo(CHAT).stream()
        .skip(before)
        .anyMatch(sent -> commands(sent).contains(command));
  }

  private static List<String> commands(Sent sent) {
    return sent.request().findValuesAsText("callback_data");
  }
}
