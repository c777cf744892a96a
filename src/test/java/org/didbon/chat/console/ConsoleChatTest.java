package org.didbon.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.didbon.command.CommandHandler;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;
import org.didbon.text.Harmless;
import org.junit.jupiter.api.Test;

class ConsoleChatTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ConsoleChat chat = new ConsoleChat(new PrintStream(printed, true, UTF_8), false);

  @Test
  void anAlertIsPrintedWithItsMatchedWordsMarked() {
    RichText alert =
        RichText.builder().bold("Слова ").mark("Патрушева").newLine().plain("x").build();

    SendResult result = chat.send(Delivery.of(ConsoleChat.CHAT, Body.of(alert)));

    assertThat(result.outcome()).isEqualTo(SendResult.SendOutcome.DELIVERED);
    assertThat(printed.toString(UTF_8)).isEqualTo("Слова [Патрушева]\nx\n\n");
  }

  @Test
  void foreignTextCannotSteerTheTerminal() {
    String hostile = "\u001b[2J\u0007red\u202eder\u2066\r\nnext\u0000";

    assertThat(Harmless.inOneLine(hostile)).isEqualTo("[2Jredder next");
  }

  @Test
  void coloursAreForTerminalsAlone() {
    RichText text = RichText.builder().bold("x").build();

    assertThat(new ConsoleText(true).of(text)).isEqualTo("\u001b[1mx\u001b[0m");
    assertThat(new ConsoleText(false).of(text)).isEqualTo("x");
  }

  @Test
  void aCommandThatBreaksDoesNotEndTheConversation() {
    CommandHandler handler =
        incoming -> {
          if (incoming.text().equals("/break")) {
            throw new IllegalStateException("planted");
          }
          if (incoming.text().equals("/deep")) {
            throw new StackOverflowError("planted");
          }
          return Optional.of(Reply.of(RichText.of("you said " + incoming.text())));
        };

    boolean left = chat.converse(lines("/break", "/deep", "/help"), handler);

    assertThat(left).isFalse();
    assertThat(printed.toString(UTF_8)).contains("Something went wrong").contains("you said /help");
  }

  @Test
  void buttonsArePrintedWithWhatToTypeAndAPictureWithWhatItShows() {
    Body body =
        new Body(
            RichText.of("Николай Патрушев"),
            List.of(
                List.of(new Button("1", "/story a"), new Button("2", "/story b")),
                List.of(new Button("Ещё\u001b", "/actor @patrushev 2"))));
    Reply reply = new Reply(body, new Picture(new byte[0], "Упоминания\n"), false);

    chat.converse(lines("/actor x"), incoming -> Optional.of(reply));

    assertThat(printed.toString(UTF_8))
        .startsWith(
            """
            [picture] Упоминания\s
            Николай Патрушев
            [1] /story a  [2] /story b
            [Ещё] /actor @patrushev 2
            """);
  }

  @Test
  void aFileIsWrittenOutUnderItsName() {
    TextFile file = new TextFile("story-1a.txt", "Ещё трое\nзадержаны\u001b[31m");
    Reply reply = Reply.of(Body.of(RichText.of("First words")), file);

    chat.converse(lines("/story 1a evidence"), incoming -> Optional.of(reply));

    assertThat(printed.toString(UTF_8))
        .startsWith("First words\n\n[story-1a.txt]\nЕщё трое\nзадержаны")
        .doesNotContain("\u001b");
  }

  @Test
  void aPersonCanLeave() {
    assertThat(chat.converse(lines("/quit", "/help"), incoming -> Optional.empty())).isTrue();
  }

  private static BufferedReader lines(String... lines) {
    return new BufferedReader(new StringReader(String.join("\n", lines)));
  }
}
