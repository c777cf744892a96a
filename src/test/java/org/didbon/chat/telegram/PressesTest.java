package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.didbon.command.Aside;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatSender.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buttons under what stands in a group or channel, and who may do what with them. */
class PressesTest {

  private static final String GROUP = "-100123";

  /** The chats that took a place in the pace of messages. */
  private final List<ChatAddress> paced = new CopyOnWriteArrayList<>();

  private final BotUnderTest bot = new BotUnderTest(FakeTelegram.start(), pace());
  private final FakeTelegram telegram = bot.telegram;

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void whoHasNoSayIsAnsweredAloneAndTheChatIsLeftAsItIs() {
    Sent alert = alert();
    bot.answering(incoming -> Optional.of(inPlace()));
    bot.started();

    telegram.presses(alert, 7, "/mute all");

    JsonNode answer = answers(1).get(0);
    assertThat(answer.path("text").asText()).isEqualTo("only admins");
    assertThat(answer.path("show_alert").asBoolean()).isTrue();
    assertThat(answer.path("cache_time").asInt()).isPositive();
    await().until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.asides).extracting(IncomingText::text).containsExactly("/mute all");
    assertThat(bot.heard).isEmpty();
    assertThat(paced).isEmpty();
    assertThat(telegram.sentTo(GROUP)).containsExactly(alert);
  }

  @Test
  void whatCanBeAskedAloneOpensTheTalkWithTheBot() {
    bot.aside = new Aside("ask me alone", "d2h5IDEyYWI");
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/why 12ab");

    JsonNode answer = answers(1).get(0);
    assertThat(answer.path("url").asText()).isEqualTo("https://t.me/didbon_bot?start=d2h5IDEyYWI");
    assertThat(answer.path("text").asText("")).isEmpty();
  }

  @Test
  void whatIsTooLongForAnAlertIsCutWhereItReads() {
    bot.aside = new Aside("Только администраторы. ".repeat(30), "");
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/mute all");

    assertThat(answers(1).get(0).path("text").asText())
        .hasSizeBetween(100, 200)
        .endsWith("администраторы. …");
  }

  @Test
  void whoHasASayIsAnsweredForAllToSee() {
    bot.admins.add("telegram:7");
    bot.answering(incoming -> Optional.of(inPlace()));
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/mute all");

    await().until(() -> telegram.sentTo(GROUP).get(0).edits() == 1);
    assertThat(answers(1).get(0).path("text").asText("")).isEmpty();
    assertThat(bot.asides).isEmpty();
  }

  @Test
  void inAChannelAnAdminWhoAsksWhyIsAnsweredAloneAndStillChangesWhatItHears() {
    String press =
        "{\"callback_query\":{\"id\":\"p\",\"data\":\"%s\",\"from\":{\"id\":7},"
            + "\"message\":{\"message_id\":31,\"text\":\"an alert\","
            + "\"chat\":{\"id\":-100123,\"type\":\"channel\"}}}}";
    bot.admins.add("telegram:7");
    bot.started();

    telegram.update(press.formatted("/why 12ab"));

    assertThat(answers(1).get(0).path("text").asText()).isEqualTo("only admins");
    assertThat(bot.heard).isEmpty();
    telegram.update(press.formatted("/mute all"));
    await().until(() -> bot.heard.size() == 1);
    assertThat(bot.heard).extracting(IncomingText::text).containsExactly("/mute all");
  }

  @Test
  void theAnswerToOnesOwnQuestionIsOnesOwnToPress() {
    String press =
        "{\"callback_query\":{\"id\":\"p\",\"data\":\"/latest 2\",\"from\":{\"id\":%d},"
            + "\"message\":{\"message_id\":31,\"text\":\"page 1\","
            + "\"chat\":{\"id\":-100123,\"type\":\"supergroup\"},"
            + "\"reply_to_message\":{\"message_id\":5,\"from\":{\"id\":7}}}}}";
    bot.started();

    telegram.update(press.formatted(8));
    answers(1);
    assertThat(bot.heard).isEmpty();
    telegram.update(press.formatted(7));

    await().until(() -> telegram.sentTo(GROUP).size() == 1);
    Sent page = telegram.sentTo(GROUP).get(0);
    assertThat(page.text()).isEqualTo("You said /latest 2");
    assertThat(page.request().at("/reply_parameters/message_id").asInt()).isEqualTo(5);
  }

  @Test
  void aFloodOfPressesIsAnsweredInPartAndHoldsUpNobody() {
    Sent alert = alert();
    bot.started();

    for (int i = 0; i < 300; i++) {
      telegram.presses(alert, 7, "/mute all");
    }
    telegram.says(8, "/help");

    await().atMost(Duration.ofSeconds(30)).until(() -> telegram.sentTo("8").size() == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> telegram.unconfirmed() == 0);
    assertThat(bot.asides).hasSizeBetween(10, 150);
    assertThat(telegram.sentTo(GROUP)).containsExactly(alert);
  }

  @Test
  void aFaultOnTheWayStillEndsThePress() {
    bot.aside = new Aside("x", "what Telegram would refuse");
    Sent alert = alert();
    bot.started();

    telegram.presses(alert, 7, "/why 12ab");
    telegram.says(7, "/help");

    await().until(() -> telegram.sentTo("7").size() == 1);
    await().until(() -> telegram.unconfirmed() == 0);
  }

  private List<JsonNode> answers(int number) {
    await().until(() -> telegram.calls("answerCallbackQuery").size() >= number);
    return telegram.calls("answerCallbackQuery");
  }

  private Sent alert() {
    ChatAddress group = ChatAddress.of("telegram:" + GROUP);
    bot.sender.send(Delivery.of(group, Body.of(RichText.of("alert"))));
    return telegram.sentTo(GROUP).get(0);
  }

  private AnswerLimiter pace() {
    return chat -> {
      paced.add(chat);
      return Duration.ZERO;
    };
  }

  private static Reply inPlace() {
    return new Reply(Body.of(RichText.of("muted")), null, true);
  }
}
