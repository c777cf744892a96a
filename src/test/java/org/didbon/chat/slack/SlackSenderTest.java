package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
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

class SlackSenderTest {

  private static final ChatAddress CHAT = new ChatAddress("slack", FakeSlack.CHANNEL);

  private final FakeSlack slack = FakeSlack.start();
  private final SlackClient client = new SlackClient(slack.settings());
  private final MovingClock clock = new MovingClock();
  private final SlackSender sender = new SlackSender(client, clock);

  @AfterEach
  void close() {
    client.close();
    slack.close();
  }

  private static Body body(String text) {
    return Body.of(RichText.of(text));
  }

  private SendResult send(String text) {
    return sender.send(Delivery.of(CHAT, body(text)));
  }

  private SlackPost only() {
    assertThat(slack.workspace().posts(FakeSlack.CHANNEL)).hasSize(1);
    return slack.workspace().posts(FakeSlack.CHANNEL).get(0);
  }

  @Test
  void showsStylesLinksAndButtons() {
    RichText text =
        RichText.builder()
            .bold("Talks in ")
            .mark("Astana")
            .newLine()
            .italic("Asia-Plus")
            .plain(", see ")
            .link("the report", "https://asiaplus.example/1?a=1&b=2")
            .newLine()
            .plain("More: ")
            .code("/actor Patrushev")
            .build();
    List<List<Button>> buttons =
        List.of(
            List.of(new Button("Why?", "/why 12ab"), new Button("Mute", "/mute story 12ab")),
            List.of(new Button("More", "/story 12ab")));

    SendResult result = sender.send(Delivery.of(CHAT, new Body(text, buttons)));

    SlackPost post = only();
    assertThat(result).isEqualTo(SendResult.delivered(post.ts()));
    assertThat(post.plain())
        .isEqualTo("Talks in Astana\nAsia-Plus, see the report\nMore: /actor Patrushev");
    assertThat(post.styled("bold")).containsExactly("Talks in ", "Astana");
    assertThat(post.styled("italic")).containsExactly("Astana", "Asia-Plus");
    assertThat(post.styled("code")).containsExactly("/actor Patrushev");
    assertThat(post.links()).containsExactly("https://asiaplus.example/1?a=1&b=2");
    assertThat(post.buttons()).containsExactly(List.of("Why?", "Mute"), List.of("More"));
    assertThat(post.commands()).containsExactly("/why 12ab", "/mute story 12ab", "/story 12ab");
  }

  @Test
  void previewsOfLinksAreOff() {
    send("Meeting in Astana");

    assertThat(slack.calls("chat.postMessage").get(0).arguments())
        .doesNotContainEntry("unfurl_links", "1")
        .containsEntry("unfurl_links", "0")
        .containsEntry("unfurl_media", "0");
  }

  @Test
  void aChatThatWantsPreviewsHasThem() {
    AlertStyle wanted = AlertStyle.of("preview=on");
    sender.send(Delivery.of(CHAT, body("Meeting in Astana")).in(wanted));

    assertThat(slack.calls("chat.postMessage").get(0).arguments())
        .containsEntry("unfurl_links", "1")
        .containsEntry("unfurl_media", "1");
  }

  @Test
  void anEditTakesThePlaceOfTheMessage() {
    String id = send("Meeting in Astana").remoteId();

    SendResult result = sender.send(new Delivery(CHAT, body("Meeting; also: TASS"), id, ""));

    assertThat(result).isEqualTo(SendResult.delivered(id));
    assertThat(only().plain()).isEqualTo("Meeting; also: TASS");
    assertThat(only().edited()).isTrue();
  }

  @Test
  void anEditOfAReplyIsKnownByTheReplysOwnId() {
    String first = send("Meeting in Astana").remoteId();
    String reply = sender.send(new Delivery(CHAT, body("Denied"), "", first)).remoteId();

    SendResult result = sender.send(new Delivery(CHAT, body("Denied twice"), reply, ""));

    assertThat(result.outcome()).isEqualTo(SendOutcome.DELIVERED);
    assertThat(slack.workspace().posts(FakeSlack.CHANNEL))
        .extracting(SlackPost::plain)
        .containsExactly("Meeting in Astana", "Denied twice");
  }

  @Test
  void anEditOfADeletedMessageIsGivenUp() {
    String id = send("Meeting in Astana").remoteId();
    slack.workspace().delete(id);

    SendResult result = sender.send(new Delivery(CHAT, body("Meeting; also: TASS"), id, ""));

    assertThat(result).isEqualTo(SendResult.rejected("message_not_found"));
  }

  @Test
  void aReplyToAReplyStaysInTheThreadAndIsSeenInTheChannel() {
    String first = send("Meeting in Astana").remoteId();
    String second = sender.send(new Delivery(CHAT, body("Denied"), "", first)).remoteId();

    sender.send(new Delivery(CHAT, body("Confirmed"), "", second));

    assertThat(slack.workspace().posts(FakeSlack.CHANNEL))
        .extracting(SlackPost::plain, SlackPost::thread, SlackPost::broadcast)
        .containsExactly(
            tuple("Meeting in Astana", "", false),
            tuple("Denied", first, true),
            tuple("Confirmed", first, true));
  }

  @Test
  void aReplyWhoseThreadIsClosedIsAMessageOfItsOwn() {
    slack.failNext("chat.postMessage", SlackFailure.error("cannot_reply_to_message"));

    SendResult result = sender.send(new Delivery(CHAT, body("Denied"), "", "1711111111.000001"));

    assertThat(result).isEqualTo(SendResult.delivered(only().ts()));
    assertThat(only().thread()).isEmpty();
  }

  @Test
  void aChannelPostedToTooFastWaitsAlone() {
    slack.workspace().enforcePace(Duration.ofSeconds(30));
    send("one");

    SendResult result = send("two");

    assertThat(result.outcome()).isEqualTo(SendOutcome.RETRY);
    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(result.everyone()).isFalse();
    assertThat(slack.workspace().refusedForPace()).isEqualTo(1);
  }

  @Test
  void aLimitThatAChannelLeftInPeaceMeetsIsTheWorkspaces() {
    send("one");
    clock.advance(Duration.ofSeconds(5));
    slack.failNext("chat.postMessage", SlackFailure.rateLimited(Duration.ofSeconds(45)));

    SendResult result = send("two");

    assertThat(result.pause()).isEqualTo(Duration.ofSeconds(45));
    assertThat(result.everyone()).isTrue();
  }

  @Test
  void editsWaitAsLongAsSlackAsksWhileNewMessagesLeave() {
    String id = send("Meeting in Astana").remoteId();
    Delivery edit = new Delivery(CHAT, body("Meeting; also: TASS"), id, "");
    slack.failNext("chat.update", SlackFailure.rateLimited(Duration.ofSeconds(30)));

    assertThat(sender.send(edit).pause()).isEqualTo(Duration.ofSeconds(30));
    clock.advance(Duration.ofSeconds(20));
    assertThat(sender.send(edit).pause()).isEqualTo(Duration.ofSeconds(10));
    assertThat(slack.calls("chat.update")).hasSize(1);
    assertThat(send("news").outcome()).isEqualTo(SendOutcome.DELIVERED);

    clock.advance(Duration.ofSeconds(10));
    assertThat(sender.send(edit).outcome()).isEqualTo(SendOutcome.DELIVERED);
  }

  @Test
  void aChannelThatIsArchivedIsGone() {
    slack.workspace().archive(FakeSlack.CHANNEL);

    assertThat(send("news")).isEqualTo(SendResult.chatGone("is_archived"));
  }

  @Test
  void aMessageOfNothingIsRejected() {
    assertThat(send("\u0000\u202e")).isEqualTo(SendResult.rejected("nothing to show"));
    assertThat(slack.calls("chat.postMessage")).isEmpty();
  }
}
