package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.didbon.command.Picture;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSenderTest {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:12345");

  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api = open(telegram.url(), false);
  private final TelegramSender sender = new TelegramSender(api, Clock.systemUTC());

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void aMessageIsSentAsItsWordsReadWithoutAnyPreview() {
    RichText text = RichText.builder().bold("A <claim> & more").plain(" https://mfa.tj").build();

    sender.send(Delivery.of(CHAT, Body.of(text)));

    Sent sent = only("12345");
    assertThat(sent.text()).isEqualTo("A <claim> & more https://mfa.tj");
    assertThat(sent.request().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(sent.request().has("reply_parameters")).isFalse();
    assertThat(sent.request().has("reply_markup")).isFalse();
  }

  @Test
  void aPreviewIsOfTheLinkWeMadeAndOfNoOther() {
    try (TelegramApi withPreviews = open(telegram.url(), true)) {
      RichText text =
          RichText.builder().plain("http://evil.example ").link("read", "https://mfa.tj/1").build();

      new TelegramSender(withPreviews, Clock.systemUTC()).send(Delivery.of(CHAT, Body.of(text)));

      JsonNode preview = only("12345").request().path("link_preview_options");
      assertThat(preview.path("url").asText()).isEqualTo("https://mfa.tj/1");
      assertThat(preview.path("is_disabled").asBoolean()).isFalse();
    }
  }

  @Test
  void aChatsOwnWishForPreviewsAndSilenceCountsBeforeTheSetting() {
    RichText text = RichText.builder().link("read", "https://mfa.tj/1").build();
    AlertStyle wanted = AlertStyle.of("preview=on;silent");
    sender.send(Delivery.of(CHAT, Body.of(text)).in(wanted));
    try (TelegramApi withPreviews = open(telegram.url(), true)) {
      Delivery without = Delivery.of(CHAT, Body.of(text)).in(AlertStyle.of("preview=off"));
      new TelegramSender(withPreviews, Clock.systemUTC()).send(without);
    }

    JsonNode on = telegram.sentTo("12345").get(0).request();
    JsonNode off = telegram.sentTo("12345").get(1).request();
    assertThat(on.at("/link_preview_options/url").asText()).isEqualTo("https://mfa.tj/1");
    assertThat(on.path("disable_notification").asBoolean()).isTrue();
    assertThat(off.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(off.path("disable_notification").asBoolean()).isFalse();
  }

  @Test
  void aTopicOfAForumGetsItsMessages() {
    sender.send(Delivery.of(ChatAddress.of("telegram:-100123/45"), body("hello")));

    assertThat(only("-100123").topic()).isEqualTo(45);
  }

  @Test
  void aChannelIsReachedByItsName() {
    sender.send(Delivery.of(ChatAddress.of("telegram:@didbon_news"), body("hello")));

    assertThat(only("@didbon_news").text()).isEqualTo("hello");
  }

  @Test
  void aReplyIsSentEvenIfWhatItAnswersIsDeleted() {
    String first = sender.send(Delivery.of(CHAT, body("first"))).remoteId();

    sender.send(new Delivery(CHAT, body("second"), "", first));
    SendResult toDeleted = sender.send(new Delivery(CHAT, body("third"), "", "99999"));

    JsonNode reply = telegram.sentTo("12345").get(1).request().path("reply_parameters");
    assertThat(reply.path("message_id").asText()).isEqualTo(first);
    assertThat(toDeleted.outcome()).isEqualTo(SendOutcome.DELIVERED);
  }

  @Test
  void anEditTakesThePlaceOfTheMessageAndKeepsItsId() {
    String id = sender.send(Delivery.of(CHAT, body("one source"))).remoteId();

    SendResult edited = sender.send(new Delivery(CHAT, body("two sources"), id, ""));

    assertThat(edited).isEqualTo(SendResult.delivered(id));
    assertThat(only("12345").text()).isEqualTo("two sources");
    assertThat(only("12345").edits()).isEqualTo(1);
  }

  @Test
  void anEditThatChangesNothingIsDelivered() {
    String id = sender.send(Delivery.of(CHAT, body("same"))).remoteId();

    SendResult edited = sender.send(new Delivery(CHAT, body("same"), id, ""));

    assertThat(edited).isEqualTo(SendResult.delivered(id));
    assertThat(only("12345").edits()).isZero();
  }

  @Test
  void anEditOfADeletedMessageIsRejectedNotSentAnew() {
    SendResult edited = sender.send(new Delivery(CHAT, body("more sources"), "99999", ""));

    assertThat(edited.outcome()).isEqualTo(SendOutcome.REJECTED);
    assertThat(edited.reason()).contains("message to edit not found");
    assertThat(telegram.sent()).isEmpty();
  }

  @Test
  void buttonsCarryTheirCommands() {
    List<List<Button>> rows =
        List.of(
            List.of(new Button("Why?", "/why 12ab"), new Button("Mute", "/mute 12ab")),
            List.of(new Button("Ещё", "/more 12ab")));

    sender.send(Delivery.of(CHAT, new Body(RichText.of("alert"), rows)));

    JsonNode keyboard = only("12345").request().at("/reply_markup/inline_keyboard");
    assertThat(keyboard).hasSize(2);
    assertThat(keyboard.at("/0/1/text").asText()).isEqualTo("Mute");
    assertThat(keyboard.at("/1/0/callback_data").asText()).isEqualTo("/more 12ab");
  }

  @Test
  void aButtonThatTelegramWouldRefuseIsLeftOutAndTheMessageSent() {
    List<Button> tooMany = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      tooMany.add(new Button("b".repeat(200), "/page " + i));
    }
    List<List<Button>> rows =
        List.of(
            List.of(new Button("long", "/search " + "ы".repeat(29)), new Button(" ", "/x")),
            tooMany);

    SendResult result = sender.send(Delivery.of(CHAT, new Body(RichText.of("alert"), rows)));

    assertThat(result.outcome()).isEqualTo(SendOutcome.DELIVERED);
    JsonNode keyboard = only("12345").request().at("/reply_markup/inline_keyboard");
    assertThat(keyboard).hasSize(1);
    assertThat(keyboard.path(0)).hasSize(8);
    assertThat(keyboard.at("/0/0/text").asText()).endsWith("…").hasSizeLessThan(61);
  }

  @Test
  void aPictureComesWithItsCaptionButtonsAndTopic() {
    Body body =
        new Body(
            RichText.builder().bold("Patrushev").plain(", 12 & more").build(),
            List.of(List.of(new Button("More", "/more"))));
    Picture picture = new Picture(new byte[] {1, 2, 3, 13, 10, -1}, "mentions by week");

    SendResult result =
        sender.sendPicture(Delivery.of(ChatAddress.of("telegram:-100123/45"), body), picture);

    Sent sent = only("-100123");
    assertThat(result).isEqualTo(SendResult.delivered(Long.toString(sent.id())));
    assertThat(sent.picture()).isEqualTo(6);
    assertThat(sent.text()).isEqualTo("Patrushev, 12 & more");
    assertThat(sent.topic()).isEqualTo(45);
    assertThat(sent.request().at("/reply_markup/inline_keyboard/0/0/text").asText())
        .isEqualTo("More");
  }

  @Test
  void aCaptionIsShortenedToItsOwnLimit() {
    Picture picture = new Picture(new byte[] {1}, "mentions");

    sender.sendPicture(Delivery.of(CHAT, body("слово ".repeat(1000))), picture);

    assertThat(only("12345").text()).hasSizeBetween(1000, 1024).endsWith("…");
  }

  @Test
  void aPictureWithoutTextIsDescribed() {
    sender.sendPicture(
        Delivery.of(CHAT, Body.of(RichText.of())), new Picture(new byte[] {1}, "mentions by week"));

    assertThat(only("12345").text()).isEqualTo("mentions by week");
  }

  @Test
  void aPictureThatFailsSaysWhatToDoNextToo() {
    Delivery delivery = Delivery.of(CHAT, body("card"));
    Picture picture = new Picture(new byte[] {1}, "mentions");
    telegram.next(
        "sendPhoto",
        TelegramFailure.tooMany(8),
        TelegramFailure.refused(403, "Forbidden: bot was blocked by the user"),
        TelegramFailure.page(502, "<html>"),
        TelegramFailure.reset(),
        TelegramFailure.migrated(-1009));

    SendResult wait = sender.sendPicture(delivery, picture);
    SendResult blocked = sender.sendPicture(delivery, picture);
    SendResult gateway = sender.sendPicture(delivery, picture);
    SendResult reset = sender.sendPicture(delivery, picture);
    SendResult moved = sender.sendPicture(delivery, picture);

    assertThat(wait.pause()).isEqualTo(Duration.ofSeconds(8));
    assertThat(blocked.outcome()).isEqualTo(SendOutcome.CHAT_GONE);
    assertThat(gateway.reason()).startsWith("502");
    assertThat(reset.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(moved.movedTo()).isEqualTo(ChatAddress.of("telegram:-1009"));
  }

  @Test
  void markupThatTelegramCannotReadDoesNotCostTheMessage() {
    telegram.next(
        "sendMessage", TelegramFailure.refused(400, "Bad Request: can't parse entities: odd"));

    SendResult result =
        sender.send(Delivery.of(CHAT, Body.of(RichText.builder().bold("1 < 2").build())));

    assertThat(result.outcome()).isEqualTo(SendOutcome.DELIVERED);
    assertThat(only("12345").html()).isEqualTo("1 < 2");
    assertThat(only("12345").request().has("parse_mode")).isFalse();
  }

  @Test
  void whatShowsNothingIsRejectedWithoutACall() {
    SendResult result = sender.send(Delivery.of(CHAT, body("\u200B \u0000")));

    assertThat(result.outcome()).isEqualTo(SendOutcome.REJECTED);
    assertThat(telegram.calls("sendMessage")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('x')</script>",
        "&amp;amp; &lt;b&gt; &#0; &#xD800; &nbsp",
        "<b>open <i>never closed",
        "</b></a></code>",
        "*_~` [x](http://y) ||spoiler|| ```",
        "<!channel> <@U123> <http://x|y>",
        "@channel @everyone /stop #tag $USD",
        "null\u0000byte bell\u0007 tab\t escape\u001B[31m",
        "\u202Eright to left\u202C \u2066isolate\u2069",
        "half of an emoji \uD83D and the other \uDE00",
        "joiner at the end \uD83D\uDC68\u200D",
        "\uFFFF\uFEFF\uFFFE odd \u2028 breaks \u2029",
        "zalgo z̷̢̛͈̗͓̗͓̼͉̪͎̲̬̮a̵̢̨̨͙̗̠̞̯̣̙̮l̷̨͖͙͈͇̻̙̦̟̰͉g̶̡̢̛͚̫͉̘̣̱o",
      })
  void hostileTextIsShownAsTextWhateverItsLength(String hostile) {
    for (String title : List.of(hostile, hostile.repeat(20_000 / hostile.length() + 1))) {
      RichText text =
          RichText.builder()
              .bold(title)
              .newLine()
              .plain(title)
              .mark(title)
              .code(title)
              .link(title, "https://mfa.tj/" + title)
              .newLine()
              .italic("Source: " + title)
              .build();
      List<List<Button>> buttons = List.of(List.of(new Button(title, "/why 1")));

      SendResult sent = sender.send(Delivery.of(CHAT, new Body(text, buttons)));
      SendResult pictured =
          sender.sendPicture(
              Delivery.of(CHAT, new Body(text, buttons)), new Picture(new byte[] {1}, title));

      assertThat(sent.reason()).isEmpty();
      assertThat(pictured.reason()).isEmpty();
    }
    assertThat(telegram.calls("sendMessage")).hasSize(2);
    assertThat(telegram.sent())
        .allSatisfy(
            sent ->
                assertThat(sent.text().codePoints().filter(c -> c != '\n'))
                    .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2066));
  }

  @Test
  void aServerUnderAPathIsReachedToo() {
    try (FakeTelegram under = FakeTelegram.startUnder("/telegram");
        TelegramApi there = open(URI.create(under.url() + "/"), false)) {

      new TelegramSender(there, Clock.systemUTC()).send(Delivery.of(CHAT, body("hello")));

      assertThat(under.sentTo("12345")).hasSize(1);
    }
  }

  private Sent only(String chat) {
    List<Sent> sent = telegram.sentTo(chat);
    assertThat(sent).hasSize(1);
    return sent.get(0);
  }

  private static TelegramApi open(URI url, boolean previews) {
    return TelegramApi.open(TelegramSettings.of(url, new BotToken(FakeTelegram.TOKEN), previews));
  }

  private static Body body(String text) {
    return Body.of(RichText.of(text));
  }
}
