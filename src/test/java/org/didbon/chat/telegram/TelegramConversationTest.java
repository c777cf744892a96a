package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How answers reach people: pictures, buttons, edits in place, and what goes wrong on the way. */
class TelegramConversationTest {

  private static final Picture CHART = new Picture(new byte[] {1, 2, 3}, "mentions by week");

  private final List<String> putOff = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Duration mustWait = Duration.ZERO;
  private final BotUnderTest bot = new BotUnderTest(FakeTelegram.start(), pace());
  private final FakeTelegram telegram = bot.telegram;

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void inAGroupAnAnswerShowsWhatItAnswers() {
    bot.started();

    telegram.says(-100123, "supergroup", 7, "/help");
    telegram.says(7, "/help");

    assertThat(first("-100123").request().at("/reply_parameters/message_id").asInt()).isEqualTo(7);
    assertThat(first("7").request().has("reply_parameters")).isFalse();
  }

  @Test
  void aPressIsAcknowledgedBeforeTheWorkIsDone() {
    CountDownLatch done = new CountDownLatch(1);
    bot.answering(
        incoming -> {
          awaitUninterrupted(done);
          return Optional.empty();
        });
    Sent alert = alert();
    bot.started();
    telegram.says(7, "/slow");
    await().until(() -> bot.heard.size() == 1);

    telegram.presses(alert, 7, "/why 12ab");

    await().atMost(1, TimeUnit.SECONDS).until(() -> !acknowledged().isEmpty());
    assertThat(acknowledged()).containsExactly("press-1");
    done.countDown();
    await().until(() -> bot.heard.size() == 2);
    assertThat(bot.heard.get(1).pressed()).isTrue();
    assertThat(bot.heard.get(1).language()).isEqualTo("tg");
  }

  @Test
  void anAnswerInPlaceReplacesTheMessageOfTheButton() {
    bot.answering(incoming -> Optional.of(inPlace("page 2")));
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/page 2");

    await().until(() -> first("7").edits() == 1);
    assertThat(telegram.sentTo("7")).extracting(Sent::text).containsExactly("page 2");
  }

  @Test
  void anAnswerOfButtonsLeavesTheTextOfTheMessage() {
    List<List<Button>> menu =
        List.of(
            List.of(new Button("Mute", "/mute 1h")),
            Button.link("Open", "https://example.org/1").stream().toList());
    bot.answering(
        incoming -> Optional.of(Reply.ofButtons(new Body(RichText.of("menu"), menu), incoming)));
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/more 12ab");

    await().until(() -> first("7").edits() == 1);
    Sent after = first("7");
    assertThat(after.text()).isEqualTo(alert.text());
    assertThat(after.request().at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("/mute 1h");
    assertThat(after.request().at("/reply_markup/inline_keyboard/1/0/url").asText())
        .isEqualTo("https://example.org/1");
    assertThat(telegram.sentTo("7")).hasSize(1);
  }

  @Test
  void whereThereIsNoMessageLeftTheButtonsComeWithTheirText() {
    bot.answering(incoming -> Optional.of(Reply.ofButtons(Body.of(RichText.of("menu")), incoming)));
    Sent deleted = new Sent(99_999, "7", 0, "alert", "alert", 0, 0, alert().request());
    bot.started();

    telegram.presses(deleted, 7, "/more 12ab");

    await().until(() -> telegram.sentTo("7").size() == 2);
    assertThat(telegram.sentTo("7").get(1).text()).isEqualTo("menu");
  }

  @Test
  void anAnswerInPlaceOfAMessageThatIsGoneIsANewOne() {
    bot.answering(incoming -> Optional.of(inPlace("page 2")));
    Sent deleted = new Sent(99_999, "7", 0, "alert", "alert", 0, 0, alert().request());
    bot.started();

    telegram.presses(deleted, 7, "/page 2");

    await().until(() -> telegram.sentTo("7").size() == 2);
    assertThat(telegram.calls("editMessageText")).hasSize(1);
  }

  @Test
  void anAnswerInPlaceOfAPictureIsANewMessage() {
    bot.answering(incoming -> Optional.of(inPlace("timeline")));
    bot.sender.sendPicture(Delivery.of(chat(7), Body.of(RichText.of("card"))), CHART);
    bot.started();

    telegram.presses(first("7"), 7, "/timeline");

    await().until(() -> telegram.sentTo("7").size() == 2);
    assertThat(telegram.calls("editMessageText")).isEmpty();
  }

  @Test
  void aPictureComesWithItsTextUnderIt() {
    bot.answering(incoming -> Optional.of(card("Patrushev, 12 stories")));
    bot.started();

    telegram.says(7, "/actor Patrushev");

    assertThat(first("7").picture()).isEqualTo(3);
    assertThat(first("7").text()).isEqualTo("Patrushev, 12 stories");
  }

  @Test
  void aFileComesUnderItsNameWithTheTextUnderIt() {
    TextFile file = new TextFile("story-1a.txt", "Ещё трое");
    bot.answering(in -> Optional.of(Reply.of(Body.of(RichText.of("First words")), file)));
    bot.started();

    telegram.says(7, "/story 1a evidence");

    assertThat(first("7").text()).isEqualTo("First words");
    assertThat(first("7").request().path("document").asInt()).as("bytes").isEqualTo(15);
    assertThat(telegram.calls("sendDocument")).hasSize(1);
  }

  @Test
  void aTextTooLongForACaptionFollowsThePicture() {
    bot.answering(incoming -> Optional.of(card("Патрушев. ".repeat(150))));
    bot.started();

    telegram.says(7, "/actor Patrushev");

    await().until(() -> telegram.sentTo("7").size() == 2);
    List<Sent> sent = telegram.sentTo("7");
    assertThat(sent.get(0).text()).isEqualTo("mentions by week");
    assertThat(sent.get(1).text()).hasSizeGreaterThan(1400);
    assertThat(sent.get(1).request().at("/reply_markup/inline_keyboard")).hasSize(1);
  }

  @Test
  void anAnswerThatHasToWaitHoldsUpNeitherOthersNorUpdates() {
    telegram.breaks("-100123", TelegramFailure.tooMany(2));
    bot.started();

    telegram.says(-100123, "supergroup", 7, "/help");
    await().until(() -> telegram.calls("sendMessage").size() == 1);
    telegram.says(8, "/help");

    first("8");
    await().atMost(1, TimeUnit.SECONDS).until(() -> telegram.unconfirmed() == 0);
    assertThat(telegram.sentTo("-100123")).isEmpty();
    assertThat(putOff).containsExactly("telegram:-100123 PT2S");
    telegram.mend("-100123");
    assertThat(first("-100123").text()).isEqualTo("You said /help");
  }

  @Test
  void anAnswerThatIsLostOnTheWayIsSentAgain() {
    telegram.next("sendMessage", TelegramFailure.reset(), TelegramFailure.page(502, "<html>"));
    bot.started();

    telegram.says(7, "/help");

    assertThat(first("7").text()).isEqualTo("You said /help");
  }

  @Test
  void anAnswerKeepsToThePace() {
    mustWait = Duration.ofMillis(20);
    bot.started();
    telegram.says(7, "/help");

    await().until(() -> asked.get() > 3);
    assertThat(telegram.calls("sendMessage")).isEmpty();
    assertThat(telegram.unconfirmed()).isEqualTo(1);
    mustWait = Duration.ZERO;

    assertThat(first("7").text()).isEqualTo("You said /help");
    assertThat(bot.heard).hasSize(1);
  }

  @Test
  void aChatThatBlocksTheBotWhileItAnswersIsGone() {
    telegram.breaks("7", TelegramFailure.refused(403, "Forbidden: bot was blocked by the user"));
    bot.started();

    telegram.says(7, "/help");

    await().until(() -> bot.changes.equals(List.of("telegram:7 gone")));
  }

  @Test
  void aChatThatMovesWhileItIsAnsweredGetsTheAnswerThere() {
    telegram.next("sendMessage", TelegramFailure.migrated(-1009));
    bot.started();

    telegram.says(-55, "group", 7, "/help");

    assertThat(first("-1009").text()).isEqualTo("You said /help");
    assertThat(bot.changes).containsExactly("telegram:-55 -> telegram:-1009");
  }

  @Test
  void whoeverAddsTheBotIsGreetedAndWhoeverRemovesItIsGone() {
    String change =
        "{\"my_chat_member\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"from\":{\"id\":7},"
            + "\"old_chat_member\":{\"status\":\"%s\"},\"new_chat_member\":{\"status\":\"%s\"}}}";
    bot.started();

    telegram.update(change.formatted("left", "member"));
    assertThat(first("-5").text()).isEqualTo("You said /start");
    telegram.update(change.formatted("member", "kicked"));

    await().until(() -> bot.changes.equals(List.of("telegram:-5 gone")));
  }

  @Test
  void nothingIsSaidWhereNothingIsToBeSaid() {
    bot.answering(incoming -> Optional.empty());
    bot.started();

    telegram.says(7, "hello");

    await().until(() -> bot.heard.size() == 1 && telegram.unconfirmed() == 0);
    assertThat(telegram.sent()).isEmpty();
  }

  private Sent alert() {
    bot.sender.send(Delivery.of(chat(7), Body.of(RichText.of("alert"))));
    return telegram.sentTo("7").get(0);
  }

  private Sent first(String chat) {
    await().atMost(10, TimeUnit.SECONDS).until(() -> !telegram.sentTo(chat).isEmpty());
    return telegram.sentTo(chat).get(0);
  }

  private List<String> acknowledged() {
    return telegram.calls("answerCallbackQuery").stream()
        .map(call -> call.path("callback_query_id").asText())
        .toList();
  }

  private AnswerLimiter pace() {
    return new AnswerLimiter() {
      @Override
      public Duration take(ChatAddress chat) {
        asked.incrementAndGet();
        return mustWait;
      }

      @Override
      public void putOff(ChatAddress chat, SendResult result) {
        putOff.add(chat + " " + result.pause());
      }
    };
  }

  private static Reply inPlace(String text) {
    return new Reply(Body.of(RichText.of(text)), null, true);
  }

  private static Reply card(String text) {
    List<List<Button>> buttons = List.of(List.of(new Button("More", "/more")));
    return new Reply(new Body(RichText.of(text), buttons), CHART, false);
  }

  private static ChatAddress chat(long id) {
    return TelegramAddress.chat(id);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
