package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table from what Telegram does to what to do next, through the real client. */
class TelegramOutcomesTest {

  private static final Duration LIMIT = Duration.ofMillis(700);
  private static final String TOPIC = "-100123/45";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api =
      TelegramApi.open(
          new TelegramSettings(
              telegram.url(), new BotToken(FakeTelegram.TOKEN), LIMIT, LIMIT, false));
  private final TelegramSender sender = new TelegramSender(api, Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  static Stream<Arguments> table() {
    return Stream.of(
        // 403: the chat is gone, on words we know
        row(403, "Forbidden: bot was blocked by the user", Outcome.CHAT_GONE),
        row(403, "Forbidden: user is deactivated", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the group chat", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the supergroup chat", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the channel chat", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot is not a member of the supergroup chat", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot is not a member of the channel chat", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot can't initiate conversation with a user", Outcome.CHAT_GONE),
        row(403, "Forbidden: bot can't send messages to bots", Outcome.CHAT_GONE),
        row(403, "Forbidden: the group chat was deleted", Outcome.CHAT_GONE),
        row(403, "Forbidden: something new", Outcome.REJECTED),
        row(400, "Bad Request: group is deactivated", Outcome.CHAT_GONE),
        row(400, "Bad Request: message thread not found", Outcome.CHAT_GONE),
        row(400, "Bad Request: TOPIC_DELETED", Outcome.CHAT_GONE),
        // 400: what an admin of the chat can put right
        row(400, "Bad Request: TOPIC_CLOSED", Outcome.RETRY),
        row(400, "Bad Request: not enough rights to send text messages to the chat", Outcome.RETRY),
        row(400, "Bad Request: have no rights to send a message", Outcome.RETRY),
        row(400, "Bad Request: need administrator rights in the channel chat", Outcome.RETRY),
        row(400, "Bad Request: CHAT_WRITE_FORBIDDEN", Outcome.RETRY),
        row(400, "Bad Request: CHAT_RESTRICTED", Outcome.RETRY),
        row(403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN", Outcome.RETRY),
        // 400: this message, now and ever
        row(400, "Bad Request: chat not found", Outcome.REJECTED),
        row(400, "Bad Request: message is too long", Outcome.REJECTED),
        row(400, "Bad Request: message text is empty", Outcome.REJECTED),
        row(400, "Bad Request: PEER_ID_INVALID", Outcome.REJECTED),
        row(400, "Bad Request: BUTTON_DATA_INVALID", Outcome.REJECTED),
        row(400, "Bad Request: reply markup is too long", Outcome.REJECTED),
        row(400, "Bad Request: message to be replied not found", Outcome.REJECTED),
        row(400, "Bad Request: something new", Outcome.REJECTED),
        row(413, "Request Entity Too Large", Outcome.REJECTED),
        row(418, "I'm a teapot", Outcome.REJECTED),
        // nobody can send
        row(401, "Unauthorized", Outcome.RETRY),
        row(404, "Not Found", Outcome.RETRY),
        row(400, "Logged out", Outcome.RETRY),
        // later
        row(409, "Conflict: something", Outcome.RETRY),
        row(429, "Too Many Requests: retry later", Outcome.RETRY),
        row(500, "Internal Server Error", Outcome.RETRY),
        row(503, "Service Unavailable", Outcome.RETRY),
        arguments(Failure.tooMany(45), Outcome.RETRY, "429 Too Many Requests"),
        arguments(Failure.page(502, "<html>Bad Gateway</html>"), Outcome.RETRY, "502 "),
        arguments(Failure.page(504, ""), Outcome.RETRY, "504 "),
        arguments(Failure.page(302, "<html>Log in to the Wi-Fi</html>"), Outcome.RETRY, "302 "),
        arguments(Failure.page(403, "<html>Filtered</html>"), Outcome.REJECTED, "403 "),
        arguments(Failure.page(200, "<html>Log in</html>"), Outcome.RETRY, "no JSON"),
        arguments(Failure.json(200, "{\"ok\":tr"), Outcome.RETRY, "no JSON"),
        arguments(Failure.json(200, "[]"), Outcome.RETRY, "neither done nor refused"),
        arguments(Failure.json(200, ""), Outcome.RETRY, "neither done nor refused"),
        arguments(Failure.json(500, "null"), Outcome.RETRY, "neither done nor refused"),
        arguments(Failure.hang(), Outcome.RETRY, "timeout"),
        arguments(Failure.reset(), Outcome.RETRY, "network"),
        arguments(Failure.lostAnswer(), Outcome.RETRY, "network"),
        arguments(Failure.cutOff(), Outcome.RETRY, "network"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("table")
  void whatTelegramDoesSaysWhatToDoNext(Failure failure, Outcome outcome, String reason) {
    telegram.next("sendMessage", failure);

    SendResult result = sender.send(delivery(TOPIC));

    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.reason()).contains(reason).doesNotContain(FakeTelegram.TOKEN);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void aDeliveredMessageIsKnownByItsId() {
    SendResult result = sender.send(delivery("12345"));

    assertThat(result).isEqualTo(SendResult.delivered(id(telegram.sentTo("12345").get(0))));
  }

  @Test
  void aGroupThatBecameASupergroupHasMoved() {
    telegram.next("sendMessage", Failure.migrated(-1009));

    SendResult result = sender.send(delivery("-55"));

    assertThat(result.outcome()).isEqualTo(Outcome.CHAT_MOVED);
    assertThat(result.movedTo()).isEqualTo(ChatAddress.of("telegram:-1009"));
  }

  @Test
  void aThreadThatIsNotFoundSaysNothingOfTheWholeChat() {
    telegram.next("sendMessage", Failure.refused(400, "Bad Request: message thread not found"));

    assertThat(sender.send(delivery("-100123")).outcome()).isEqualTo(Outcome.REJECTED);
  }

  @Test
  void theWaitThatTelegramAsksForIsTheChatsOwn() {
    telegram.next("sendMessage", Failure.tooMany(45));

    SendResult result = sender.send(delivery("-100123"));

    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(45));
    assertThat(result.everyone()).isFalse();
  }

  @Test
  void aSecondChatToldToWaitMeanwhileMeansThatAllHaveTo() {
    telegram.next("sendMessage", Failure.tooMany(45), Failure.tooMany(7), Failure.tooMany(3));

    SendResult first = sender.send(delivery("1"));
    SendResult again = sender.send(delivery("1"));
    SendResult other = sender.send(delivery("2"));

    assertThat(first.everyone()).isFalse();
    assertThat(again.everyone()).isFalse();
    assertThat(other.everyone()).isTrue();
    assertThat(other.pause()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void theWaitIsReadFromTheWordsWhereTheFieldIsMissing() {
    telegram.next("sendMessage", Failure.refused(429, "Too Many Requests: retry after 12"));

    assertThat(sender.send(delivery("1")).pause()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void aWrongTokenPausesAllAndSaysWhatToCheck() {
    try (TelegramApi wrong =
        TelegramApi.open(
            TelegramSettings.of(telegram.url(), new BotToken("77:not-the-token"), false))) {

      SendResult result = new TelegramSender(wrong, Clock.systemUTC()).send(delivery("1"));

      assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
      assertThat(result.everyone()).isTrue();
      assertThat(result.reason()).contains("401", "token").doesNotContain("not-the-token");
    }
  }

  @Test
  void aServerThatCannotBeReachedPausesAll() {
    telegram.close();

    SendResult result = sender.send(delivery("1"));

    assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
    assertThat(result.everyone()).isTrue();
  }

  @Test
  void aMessageThatWasCarriedOutIsNotSentTwiceByTheClientItself() {
    sender.send(delivery("1"));
    telegram.next("sendMessage", Failure.lostAnswer());

    sender.send(delivery("1"));

    assertThat(telegram.sentTo("1")).hasSize(2);
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void anAnswerWithFieldsThatNoLibraryKnowsIsADeliveryAllTheSame() {
    telegram.next(
        "sendMessage",
        Failure.json(200, "{\"ok\":true,\"result\":{\"message_id\":9,\"chat\":\"odd\"}}"));

    assertThat(sender.send(delivery("1"))).isEqualTo(SendResult.delivered("9"));
  }

  @Test
  void anAddressThatIsNoneOfTelegramsIsRejected() {
    SendResult result = sender.send(delivery("@a b"));

    assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  private static Arguments row(int code, String description, Outcome outcome) {
    return arguments(Failure.refused(code, description), outcome, description);
  }

  private static Delivery delivery(String chat) {
    return Delivery.of(new ChatAddress("telegram", chat), Body.of(RichText.of("An alert.")));
  }

  private static String id(Sent sent) {
    return Long.toString(sent.id());
  }
}
