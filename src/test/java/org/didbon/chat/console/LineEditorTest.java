package org.didbon.chat.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person sees who types, on a terminal that is made of pipes. */
@Timeout(30)
class LineEditorTest {

  private static final ConsoleWords WORDS =
      new ConsoleWords(
          () -> Map.of("actor", "who it is", "help", ""),
          () -> List.of("@patrushev", "Patrushev", "Патрушев", "#migrants"));

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PipedOutputStream keys = new PipedOutputStream();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private Terminal terminal;
  private LineEditor editor;
  private ConsoleChat chat;
  private Thread talk;

  @BeforeEach
  void sit() throws IOException {
    terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(new PipedInputStream(keys), screen)
            .type("xterm")
            .encoding(UTF_8)
            .size(new Size(60, 20))
            .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
            .build();
    editor = new LineEditor(terminal);
    chat = new ConsoleChat(new PrintStream(screen, true, UTF_8), false, editor);
    talk =
        new Thread(
            () ->
                chat.converse(
                    WORDS,
                    incoming -> {
                      heard.add(incoming.text());
                      return Optional.of(Reply.of(RichText.of("answer to " + incoming.text())));
                    }));
    talk.start();
    await().until(() -> shown().endsWith("> "));
  }

  @AfterEach
  void leave() throws IOException {
    keys.close();
    editor.close();
  }

  @Test
  void anAlertComesAboveTheLineThatIsBeingTyped() throws IOException {
    type("/actor Пат");
    await().until(() -> shown().endsWith("/actor Пат"));

    chat.send(Delivery.of(ConsoleChat.CHAT, Body.of(RichText.of("an alert"))));

    await().until(() -> shown().endsWith("an alert\n\n> /actor Пат"));
    type("рушев\r");
    await().until(() -> heard.contains("/actor Патрушев"));
  }

  @Test
  void tabCompletesCommandsThenNamesInAnyAlphabet() throws IOException {
    type("/ac\tпатр\t\r");
    await().until(() -> heard.contains("/actor Патрушев "));

    type("/actor @pa\t\r");

    await().until(() -> heard.contains("/actor @patrushev "));
  }

  @Test
  void theLastLineComesBackWithTheArrow() throws IOException {
    type("/help \"one!\r");
    await().until(() -> heard.contains("/help \"one!"));
    await().until(() -> shown().endsWith("> "));

    type("\u001bOA\r");

    await().until(() -> heard.size() == 2);
    assertThat(heard).containsOnly("/help \"one!");
  }

  @Test
  void ctrlDLeaves() throws Exception {
    type("\u0004");

    talk.join(10_000);
    assertThat(talk.isAlive()).isFalse();
    assertThat(heard).isEmpty();
  }

  private void type(String typed) throws IOException {
    keys.write(typed.getBytes(UTF_8));
    keys.flush();
  }

  /** Without what steers the terminal. */
  private String shown() {
    return screen
        .toString(UTF_8)
        .replaceAll("\u001b(?:\\[[0-9;?]*[a-zA-Z]|[=>])", "")
        .replace("\r\n", "\n")
        .replaceAll("(?m)^[^\n]*\r(?=[^\n])", "");
  }
}
