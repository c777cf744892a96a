package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.RichText;
import org.didbon.fixture.LogCapture;
import org.didbon.outbox.AnswerLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramGatewayTest {

  private final BotUnderTest bot = new BotUnderTest();
  private final FakeTelegram telegram = bot.telegram;
  private final LogCapture log = new LogCapture("org.didbon.chat.telegram", Level.INFO);

  @AfterEach
  void close() {
    bot.close();
    log.close();
  }

  @Test
  void aCommandIsAnsweredAndConfirmed() {
    bot.started();

    telegram.says(42, "/help");

    awaitText("42", "You said /help");
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.heard)
        .containsExactly(
            new IncomingText(TelegramAddress.chat(42), "telegram:42", false, "ru", "/help", false));
  }

  @Test
  void onlyTheKindsWeHandleAreAskedFor() {
    bot.started();

    await().until(() -> !telegram.allowedUpdates().isEmpty());
    assertThat(telegram.allowedUpdates())
        .containsExactly("message", "channel_post", "callback_query", "my_chat_member");
  }

  @Test
  void theMenuIsRegisteredInEachLanguageThatTelegramKnows() {
    bot.started();

    await().until(() -> telegram.calls("setMyCommands").size() == 2);
    assertThat(telegram.calls("setMyCommands"))
        .extracting(call -> call.path("language_code").asText())
        .containsExactlyInAnyOrder("", "ru");
    assertThat(telegram.calls("setMyCommands"))
        .allSatisfy(call -> assertThat(call.at("/commands/0/command").asText()).isEqualTo("help"));
    assertThat(log.containing("uz-Latn")).hasSize(1);
  }

  @Test
  void anUpdateIsNotConfirmedBeforeItIsHandledAndHoldsUpNoOtherChat() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    bot.answering(incoming -> incoming.text().equals("/slow") ? waiting(done) : Optional.empty());
    bot.started();

    telegram.says(1, "/slow");
    await().until(() -> bot.heard.size() == 1);
    telegram.says(2, "/quick");

    await().until(() -> bot.heard.size() == 2);
    assertThat(telegram.unconfirmed()).isEqualTo(2);
    done.countDown();
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.heard).hasSize(2);
  }

  @Test
  void anUpdateThatADyingProcessHasTakenComesToTheNextOne() {
    CountDownLatch never = new CountDownLatch(1);
    bot.answering(incoming -> waiting(never));
    bot.started();
    telegram.says(1, "/subscribe patrushev");
    await().until(() -> bot.heard.size() == 1);
    int polls = telegram.calls("getUpdates").size();
    await().until(() -> telegram.calls("getUpdates").size() > polls + 1);

    try (BotUnderTest next = new BotUnderTest(telegram, AnswerLimiter.UNLIMITED).started()) {
      await().until(() -> next.heard.size() == 1);

      assertThat(next.heard.get(0).text()).isEqualTo("/subscribe patrushev");
      never.countDown();
    }
  }

  @Test
  void closingLetsTheWorkEndAndConfirmsIt() {
    CountDownLatch done = new CountDownLatch(1);
    bot.answering(incoming -> waiting(done));
    bot.started();
    telegram.says(1, "/slow");
    await().until(() -> bot.heard.size() == 1);

    done.countDown();
    bot.gateway.close();

    assertThat(telegram.unconfirmed()).isZero();
  }

  @Test
  void aHandlerThatThrowsEndsNothingAndIsLoggedOnce() {
    bot.answering(
        incoming -> {
          throw new IllegalStateException("bug in " + incoming.text());
        });
    bot.started();

    telegram.says(1, "/one");
    telegram.says(1, "/two");

    await().until(() -> bot.heard.size() == 2 && telegram.unconfirmed() == 0);
    assertThat(log.containing("bug in /one")).hasSize(1);
    assertThat(log.containing("bug in /two")).hasSize(1);
  }

  @Test
  void evenARunawayRecursionEndsNothing() {
    bot.answering(TelegramGatewayTest::recursing);
    bot.started();

    telegram.says(1, "/search ((((");
    telegram.says(1, "/search ))))");

    await().until(() -> bot.heard.size() == 2 && telegram.unconfirmed() == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"text\":\"/help\"}}",
        "{\"message\":{\"chat\":{\"id\":\"x\"},\"text\":\"/help\"}}",
        "{\"message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"/help\"}}",
        "{\"message\":[]}",
        "{\"callback_query\":{\"id\":\"1\",\"data\":\"/x\",\"message\":{}}}",
        "{\"my_chat_member\":{}}",
      })
  void anUpdateThatCannotBeReadIsSkippedWithAnError(String odd) {
    bot.started();

    telegram.update(odd);
    telegram.says(2, "/help");

    awaitText("2", "You said /help");
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(log.containing("ERROR skipped an update that cannot be read")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"poll\":{\"id\":\"1\"}}",
        "{\"chat_boost\":{\"chat\":{\"id\":1}}}",
        "{}",
        "{\"message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"from\":{\"id\":1},\"text\":null}}",
        "{\"message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"from\":{\"id\":1},\"photo\":[]}}",
        "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1},\"inline_message_id\":\"9\"}}",
        "{\"edited_message\":{\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"/help\"}}",
      })
  void anUpdateThatDoesNotConcernUsIsPassedOver(String other) {
    bot.started();

    telegram.update(other);
    telegram.says(2, "/help");

    awaitText("2", "You said /help");
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.heard).hasSize(1);
    assertThat(log.containing("ERROR")).isEmpty();
  }

  @Test
  void anUpdateWithoutAnIdBlocksNothing() {
    bot.started();

    telegram.rawUpdate("{\"message\":{}}");
    telegram.says(2, "/help");

    awaitText("2", "You said /help");
  }

  @Test
  void aReplayedUpdateIsHandledOnce() {
    String update =
        "{\"update_id\":4000,\"message\":{\"message_id\":1,\"text\":\"/help\","
            + "\"from\":{\"id\":1},\"chat\":{\"id\":1,\"type\":\"private\"}}}";
    bot.started();
    telegram.rawUpdate(update);
    telegram.rawUpdate(update);

    telegram.says(2, "/help");

    awaitText("2", "You said /help");
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(telegram.sentTo("1")).hasSize(1);
  }

  @Test
  void anotherPollerIsAnErrorAndARetry() {
    TelegramFailure conflict =
        TelegramFailure.refused(409, "Conflict: terminated by other getUpdates request");
    telegram.next("getUpdates", conflict, conflict, conflict);
    bot.started();

    telegram.says(1, "/help");

    awaitText("1", "You said /help");
    await()
        .atMost(30, TimeUnit.SECONDS)
        .pollInterval(500, TimeUnit.MILLISECONDS)
        .until(
            () -> {
              telegram.says(2, "/help"); // ends a call that is held
              return bot.gateway.trouble().isEmpty();
            });
    assertThat(log.containing("ERROR another program takes this bot's updates")).hasSize(1);
    assertThat(log.containing("INFO telegram works again")).hasSize(1);
  }

  /** Two installations with one token: each asks, waits where it was turned away, asks again. */
  @Test
  void aRivalIsSaidOnceHoweverOftenBothAreServedMeanwhile() {
    try (BotUnderTest other = new BotUnderTest(telegram, AnswerLimiter.UNLIMITED)) {
      bot.started();
      other.started();

      for (int person = 1; person <= 20; person++) {
        telegram.says(person, "/help");
        awaitText(Integer.toString(person), "You said /help");
      }

      await().until(() -> bot.gateway.hasRival() && other.gateway.hasRival());
      assertThat(bot.heard).isNotEmpty();
      assertThat(other.heard).isNotEmpty();
      assertThat(bot.gateway.trouble())
          .contains("another program takes this bot's updates with the same token")
          .contains("stop one of them, or give it a token of its own");
      assertThat(log.containing("ERROR another program takes this bot's updates")).hasSize(2);
      assertThat(log.containing("telegram works again")).isEmpty();
    }
  }

  @Test
  void aWebhookLeftBehindIsRemoved() {
    telegram.leaveWebhook("https://old.example/hook");
    bot.started();

    telegram.says(1, "/help");

    awaitText("1", "You said /help");
    assertThat(telegram.webhook()).isEmpty();
    assertThat(telegram.calls("deleteWebhook").get(0).path("drop_pending_updates").asBoolean())
        .isFalse();
  }

  @Test
  void theWaitThatTelegramAsksForIsKept() {
    telegram.next("getUpdates", TelegramFailure.tooMany(1));
    long before = System.nanoTime();
    bot.started();

    telegram.says(1, "/help");

    awaitText("1", "You said /help");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(telegram.calls("getUpdates").size()).isGreaterThan(1);
  }

  @Test
  void aNetworkThatFailsIsLoggedWhenItBeginsAndWhenItEnds() {
    telegram.next(
        "getUpdates",
        TelegramFailure.reset(),
        TelegramFailure.page(502, "<html>"),
        TelegramFailure.page(200, "garbage"),
        TelegramFailure.json(200, "{\"ok\":true,\"result\":"),
        TelegramFailure.cutOff());
    bot.started();

    telegram.says(1, "/help");

    awaitText("1", "You said /help");
    assertThat(log.containing("WARN telegram does not answer")).hasSize(1);
    assertThat(log.containing("INFO telegram works again")).hasSize(1);
  }

  @Test
  void aBotThatCannotLogInGoesOnTrying() {
    telegram.next(
        "getMe",
        TelegramFailure.reset(),
        TelegramFailure.refused(401, "Unauthorized"),
        TelegramFailure.refused(401, "Unauthorized"));
    bot.started();

    telegram.says(1, "/help");

    awaitText("1", "You said /help");
    assertThat(log.containing("ERROR telegram refuses the token")).hasSize(1);
  }

  @Test
  void whatAChatSaysIsAnsweredInOrder() {
    bot.started();

    for (int i = 0; i < 40; i++) {
      telegram.says(1 + i % 2, "/n " + i);
    }

    await().until(() -> telegram.count() == 40);
    assertThat(telegram.sentTo("1"))
        .extracting(Sent::text)
        .containsExactlyElementsOf(
            IntStream.range(0, 20).mapToObj(i -> "You said /n " + 2 * i).toList());
  }

  @Test
  void aChatThatFloodsTheBotDoesNotFillItsMemory() {
    CountDownLatch done = new CountDownLatch(1);
    bot.answering(incoming -> waiting(done));
    bot.started();
    for (int i = 0; i < 80; i++) {
      telegram.says(1, "/n " + i);
    }

    await().until(() -> !log.containing("ignored what a chat says too fast").isEmpty());
    done.countDown();

    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.heard).hasSize(50);
    assertThat(log.containing("ignored what a chat says too fast")).hasSize(1);
  }

  @Test
  void aCommandOfTenThousandCharactersIsHeardAndAnswered() {
    bot.started();

    telegram.says(1, "/search " + "мигрант ".repeat(1250));

    await().until(() -> telegram.count() == 1);
    assertThat(bot.heard.get(0).text()).hasSizeGreaterThan(9_900);
    assertThat(telegram.sentTo("1").get(0).text()).endsWith("…");
  }

  private void awaitText(String chat, String text) {
    await()
        .atMost(10, TimeUnit.SECONDS)
        .untilAsserted(
            () -> assertThat(telegram.sentTo(chat)).extracting(Sent::text).contains(text));
  }

  private static Optional<Reply> waiting(CountDownLatch until) {
    try {
      assertThat(until.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(Reply.of(RichText.of("done")));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Optional<Reply> recursing(IncomingText incoming) {
    List<Optional<Reply>> more = List.of(recursing(incoming));
    return more.get(0);
  }
}
