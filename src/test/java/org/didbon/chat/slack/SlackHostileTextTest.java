package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult.SendOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a feed says is shown as text: no error, no ping, no link of its own. */
class SlackHostileTextTest {

  private static final ChatAddress CHAT = new ChatAddress("slack", FakeSlack.CHANNEL);
  private static final String LINK = "https://asiaplus.example/1";

  private final FakeSlack slack = FakeSlack.start();
  private final SlackClient client = new SlackClient(slack.settings());
  private final SlackSender sender = new SlackSender(client, Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    slack.close();
  }

  private SlackPost shown(RichText text) {
    return shown(Body.of(text));
  }

  private SlackPost shown(Body body) {
    assertThat(sender.send(Delivery.of(CHAT, body)).outcome()).isEqualTo(SendOutcome.DELIVERED);
    List<SlackPost> posts = slack.workspace().posts(FakeSlack.CHANNEL);
    return posts.get(posts.size() - 1);
  }

  private static RichText alert(String title) {
    return RichText.builder()
        .bold(title)
        .newLine()
        .plain(title)
        .newLine()
        .mark(title)
        .code(title)
        .newLine()
        .link("Read", LINK)
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <!here> <!everyone> <!subteam^S123|team>",
        "<@U0100> <#C0100|general>",
        "@channel @here @everyone",
        "<http://evil.example|https://kremlin.ru>",
        "<mailto:a@evil.example|Write us>",
        "*bold* _italic_ ~gone~ `code` ```block```",
        "> quote\u00a0&gt; &lt;!channel&gt; &amp;amp; & < >",
        "<script>alert(1)</script><b>bold</b>",
        ":smile: :no_such_emoji:",
        "\"}]},{\"type\":\"divider\"}",
        "\\u003c!channel\\u003e \\n",
        "Ўзбекистон, Тоҷикистон, Қазақстан, Кыргызстан"
      })
  void markupIsShownAsItIsWritten(String title) {
    SlackPost post = shown(alert(title));

    assertThat(post.plain()).startsWith(title + "\n" + title + "\n").endsWith("\nRead");
    assertThat(post.pings()).isEmpty();
    assertThat(post.links()).containsExactly(LINK);
  }

  static Stream<String[]> invisible() {
    return Stream.of(
        new String[] {"a\u0000b\u0007c\u001b[31md\u007fe\u0085f", "abc[31mde f"},
        new String[] {"good\u202elive\u202c \u2066x\u2069\u200e\u200f\u061c", "goodlive x"},
        new String[] {"one\r\ntwo\tthree\u2028four", "one  two three four"},
        new String[] {"half \ud83d emoji \ude00 here", "half  emoji  here"},
        new String[] {"\ufeffBOM \ufffe\uffff \u00adsoft", "BOM  soft"},
        new String[] {
          "👨‍👩‍👧 می‌خواهم 🏴\udb40\udc67\udb40\udc62",
          "👨‍👩‍👧 می‌خواهم 🏴\udb40\udc67\udb40\udc62"
        });
  }

  @ParameterizedTest
  @MethodSource("invisible")
  void whatIsNotToBeSeenIsLeftOut(String title, String expected) {
    SlackPost post = shown(RichText.of(title));

    assertThat(post.plain()).isEqualTo(expected);
    assertThat(post.text()).isEqualTo(expected);
  }

  @Test
  void anEndlessTitleIsShortenedAtASentenceAndWhatFollowsIsKept() {
    String title = "Шуро дар Остона ҷамъ омад. ".repeat(800);

    SlackPost post = shown(alert(title));

    assertThat(title).hasSizeGreaterThan(20_000);
    assertThat(post.plain()).endsWith("\nRead");
    assertThat(post.styled("bold").get(0)).endsWith("ҷамъ омад. …").hasSizeLessThan(3_001);
    assertThat(post.links()).containsExactly(LINK);
    assertThat(post.text().length()).isLessThanOrEqualTo(4_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ы", "&", "<", "👨‍👩‍👧‍👦", "\u0301", "\" \\ ", "أ"})
  void twentyThousandOfTheSameAreShown(String character) {
    SlackPost post = shown(alert(character.repeat(20_000)));

    assertThat(post.plain()).endsWith("\nRead");
    assertThat(post.text().length()).isLessThanOrEqualTo(4_000);
    assertThat(post.text()).doesNotMatch("(?s).*&[a-z]*….*");
  }

  @Test
  void aLongListEndsWithAMarkThatThereIsMore() {
    RichText.Builder list = RichText.builder();
    for (int i = 0; i < 5_000; i++) {
      list.bold("Story " + i).plain(" from ").link("source", LINK + "/" + i).newLine();
    }

    SlackPost post = shown(list.build());

    assertThat(post.plain()).startsWith("Story 0 from source\nStory 1 ").endsWith("…");
  }

  @Test
  void addressesThatAreNoneAreNoLinks() {
    SlackPost post =
        shown(
            RichText.builder()
                .link("script", "javascript:alert(1)")
                .link("none", "")
                .link("relative", "/a/b")
                .link("endless", "https://a.example/" + "x".repeat(4_000))
                .link("spaced", "https://пример.example/а б|в>")
                .build());

    assertThat(post.plain()).isEqualTo("scriptnonerelativeendlessspaced");
    assertThat(post.links())
        .containsExactly("https://xn--e1afmkfd.example/%D0%B0%20%D0%B1%7C%D0%B2%3E");
  }

  @Test
  void anyNumberOfButtonsFits() {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      row.add(new Button("<!channel> *" + i + "* " + "long ".repeat(30), "/why " + i));
    }
    row.add(new Button("\u0000", "/no-label"));
    row.add(new Button("too long", "/why " + "x".repeat(2_000)));

    SlackPost post = shown(new Body(RichText.of("Choose"), Collections.nCopies(40, row)));

    assertThat(post.plain()).isEqualTo("Choose");
    assertThat(post.buttons()).hasSizeBetween(5, 48);
    assertThat(post.buttons().get(0)).hasSize(5).allMatch(label -> label.length() <= 75);
    assertThat(post.commands()).doesNotContain("/no-label").noneMatch(c -> c.length() > 2_000);
    assertThat(post.pings()).isEmpty();
  }
}
