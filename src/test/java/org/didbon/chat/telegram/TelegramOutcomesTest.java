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
import org.didbon.outbox.SendResult.SendOutcome;
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
        row(403, "Forbidden: bot was blocked by the user", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: user is deactivated", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the group chat", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the supergroup chat", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot was kicked from the channel chat", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot is not a member of the supergroup chat", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot is not a member of the channel chat", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot can't initiate conversation with a user", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: bot can't send messages to bots", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: the group chat was deleted", SendOutcome.CHAT_GONE),
        row(403, "Forbidden: something new", SendOutcome.REJECTED),
        row(400, "Bad Request: group is deactivated", SendOutcome.CHAT_GONE),
        row(400, "Bad Request: message thread not found", SendOutcome.CHAT_GONE),
        row(400, "Bad Request: TOPIC_DELETED", SendOutcome.CHAT_GONE),
        // 400: what an admin of the chat can put right
        row(400, "Bad Request: TOPIC_CLOSED", SendOutcome.RETRY),
        row(
            400,
            "Bad Request: not enough rights to send text messages to the chat",
            SendOutcome.RETRY),
        row(400, "Bad Request: have no rights to send a message", SendOutcome.RETRY),
        row(400, "Bad Request: need administrator rights in the channel chat", SendOutcome.RETRY),
        row(400, "Bad Request: CHAT_WRITE_FORBIDDEN", SendOutcome.RETRY),
        row(400, "Bad Request: CHAT_RESTRICTED", SendOutcome.RETRY),
        row(403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN", SendOutcome.RETRY),
        // 400: this message, now and ever
        row(400, "Bad Request: chat not found", SendOutcome.REJECTED),
        row(400, "Bad Request: message is too long", SendOutcome.REJECTED),
        row(400, "Bad Request: message text is empty", SendOutcome.REJECTED),
        row(400, "Bad Request: PEER_ID_INVALID", SendOutcome.REJECTED),
        row(400, "Bad Request: BUTTON_DATA_INVALID", SendOutcome.REJECTED),
        row(400, "Bad Request: reply markup is too long", SendOutcome.REJECTED),
        row(400, "Bad Request: message to be replied not found", SendOutcome.REJECTED),
        row(400, "Bad Request: something new", SendOutcome.REJECTED),
        row(413, "Request Entity Too Large", SendOutcome.REJECTED),
        row(418, "I'm a teapot", SendOutcome.REJECTED),
        // nobody can send
        row(401, "Unauthorized", SendOutcome.RETRY),
        row(404, "Not Found", SendOutcome.RETRY),
        row(400, "Logged out", SendOutcome.RETRY),
        // later
        row(409, "Conflict: something", SendOutcome.RETRY),
        row(429, "Too Many Requests: retry later", SendOutcome.RETRY),
        row(500, "Internal Server Error", SendOutcome.RETRY),
        row(503, "Service Unavailable", SendOutcome.RETRY),
        arguments(TelegramFailure.tooMany(45), SendOutcome.RETRY, "429 Too Many Requests"),
        arguments(TelegramFailure.page(502, "<html>Bad Gateway</html>"), SendOutcome.RETRY, "502 "),
        arguments(TelegramFailure.page(504, ""), SendOutcome.RETRY, "504 "),
        arguments(
            TelegramFailure.page(302, "<html>Log in to the Wi-Fi</html>"),
            SendOutcome.RETRY,
            "302 "),
        arguments(TelegramFailure.page(403, "<html>Filtered</html>"), SendOutcome.REJECTED, "403 "),
        arguments(TelegramFailure.page(200, "<html>Log in</html>"), SendOutcome.RETRY, "no JSON"),
        arguments(TelegramFailure.json(200, "{\"ok\":tr"), SendOutcome.RETRY, "no JSON"),
        arguments(TelegramFailure.json(200, "[]"), SendOutcome.RETRY, "neither done nor refused"),
        arguments(TelegramFailure.json(200, ""), SendOutcome.RETRY, "neither done nor refused"),
        arguments(TelegramFailure.json(500, "null"), SendOutcome.RETRY, "neither done nor refused"),
        // "timeout", or "Read timed out" where the whole call ends first
        arguments(TelegramFailure.hang(), SendOutcome.RETRY, "network"),
        arguments(TelegramFailure.reset(), SendOutcome.RETRY, "network"),
        arguments(TelegramFailure.lostAnswer(), SendOutcome.RETRY, "network"),
        arguments(TelegramFailure.cutOff(), SendOutcome.RETRY, "network"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @MethodSource("table")
  void whatTelegramDoesSaysWhatToDoNext(
      TelegramFailure failure, SendOutcome outcome, String reason) {
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
    telegram.next("sendMessage", TelegramFailure.migrated(-1009));

    SendResult result = sender.send(delivery("-55"));

    assertThat(result.outcome()).isEqualTo(SendOutcome.CHAT_MOVED);
    assertThat(result.movedTo()).isEqualTo(ChatAddress.of("telegram:-1009"));
  }

  @Test
  void aThreadThatIsNotFoundSaysNothingOfTheWholeChat() {
    telegram.next(
        "sendMessage", TelegramFailure.refused(400, "Bad Request: message thread not found"));

    assertThat(sender.send(delivery("-100123")).outcome()).isEqualTo(SendOutcome.REJECTED);
  }

  @Test
  void theWaitThatTelegramAsksForIsTheChatsOwn() {
    telegram.next("sendMessage", TelegramFailure.tooMany(45));

    SendResult result = sender.send(delivery("-100123"));

    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(45));
    assertThat(result.everyone()).isFalse();
  }

  @Test
  void aSecondChatToldToWaitMeanwhileMeansThatAllHaveTo() {
    telegram.next(
        "sendMessage",
        TelegramFailure.tooMany(45),
        TelegramFailure.tooMany(7),
        TelegramFailure.tooMany(3));

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
    telegram.next("sendMessage", TelegramFailure.refused(429, "Too Many Requests: retry after 12"));

    assertThat(sender.send(delivery("1")).pause()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void aWrongTokenPausesAllAndSaysWhatToCheck() {
    try (TelegramApi wrong =
        TelegramApi.open(
            TelegramSettings.of(telegram.url(), new BotToken("77:not-the-token"), false))) {

      SendResult result = new TelegramSender(wrong, Clock.systemUTC()).send(delivery("1"));

      assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
      assertThat(result.everyone()).isTrue();
      assertThat(result.reason()).contains("401", "token").doesNotContain("not-the-token");
    }
  }

  @Test
  void aServerThatCannotBeReachedPausesAll() {
    telegram.close();

    SendResult result = sender.send(delivery("1"));

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.everyone()).isTrue();
  }

  @Test
  void aMessageThatWasCarriedOutIsNotSentTwiceByTheClientItself() {
    sender.send(delivery("1"));
    telegram.next("sendMessage", TelegramFailure.lostAnswer());

    sender.send(delivery("1"));

    assertThat(telegram.sentTo("1")).hasSize(2);
    assertThat(telegram.calls("sendMessage")).hasSize(2);
  }

  @Test
  void anAnswerWithFieldsThatNoLibraryKnowsIsADeliveryAllTheSame() {
    telegram.next(
        "sendMessage",
        TelegramFailure.json(200, "{\"ok\":true,\"result\":{\"message_id\":9,\"chat\":\"odd\"}}"));

    assertThat(sender.send(delivery("1"))).isEqualTo(SendResult.delivered("9"));
  }

  @Test
  void anAddressThatIsNoneOfTelegramsIsRejected() {
    SendResult result = sender.send(delivery("@a b"));

    assertThat(result.outcome()).isEqualTo(SendOutcome.REJECTED);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  private static Arguments row(int code, String description, SendOutcome outcome) {
    return arguments(TelegramFailure.refused(code, description), outcome, description);
  }

  private static Delivery delivery(String chat) {
    return Delivery.of(new ChatAddress("telegram", chat), Body.of(RichText.of("An alert.")));
  }

  private static String id(Sent sent) {
    return Long.toString(sent.id());
  }
}
