package org.didbon.chat.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.SendResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The terminal: one chat, with one person in it. Thread-safe: what is printed comes out whole. */
public final class ConsoleChat implements ChatSender {

  /** The one chat there is. */
  public static final ChatAddress CHAT = new ChatAddress("console", "local");

  private static final Logger log = LoggerFactory.getLogger(ConsoleChat.class);
  private static final Set<String> LEAVE = Set.of("/quit", "/exit", "/q");
  private static final String PROMPT = "> ";

  private final PrintStream out;
  private final ConsoleText text;
  private final @Nullable LineEditor editor;
  private final boolean prompt;
  private final Object lock = new Object();
  private boolean asking;

  /** Prints plainly, as to a file. */
  public ConsoleChat(PrintStream out, boolean terminal) {
    this(out, terminal, null);
  }

  /**
   * @param terminal whether a person watches: colours and a prompt are for people
   * @param editor what the person types in, and all is printed above of; null where there is none
   */
  public ConsoleChat(PrintStream out, boolean terminal, @Nullable LineEditor editor) {
    this.out = out;
    this.text = new ConsoleText(terminal);
    this.prompt = terminal;
    this.editor = editor;
  }

  @Override
  public String network() {
    return CHAT.network();
  }

  @Override
  public SendResult send(Delivery delivery) {
    print(text.of(delivery.body()) + "\n");
    return out.checkError()
        ? SendResult.retry("standard output cannot be written to")
        : SendResult.delivered("");
  }

  /** A terminal has no end. */
  @Override
  public boolean fits(Body body) {
    return true;
  }

  /**
   * Answers lines until the input ends or the person leaves.
   *
   * @return whether the person asked to leave; false if the input just ended
   */
  public boolean converse(BufferedReader in, CommandHandler handler) {
    try {
      ask();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (LEAVE.contains(line.strip())) {
          return true;
        }
        answer(line, handler);
        ask();
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  /** Answers what is typed in the editor, until the person leaves. */
  public void converse(ConsoleWords words, CommandHandler handler) {
    LineEditor typed = editor;
    if (typed == null) {
      throw new IllegalStateException("there is nothing to type in");
    }
    typed.completes(words);
    for (Optional<String> line = typed.read();
        line.isPresent() && !LEAVE.contains(line.get().strip());
        line = typed.read()) {
      answer(line.get(), handler);
    }
  }

  /** Answers the lines that wait in a pipe, and waits for no more. */
  public void answerWaiting(BufferedReader in, CommandHandler handler) {
    try {
      while (in.ready()) {
        String line = in.readLine();
        if (line == null || LEAVE.contains(line.strip())) {
          return;
        }
        answer(line, handler);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  /** Says something that is no message. */
  public void say(String line) {
    print(line);
  }

  private void answer(String line, CommandHandler handler) {
    answered();
    try {
      Optional<Reply> reply =
          handler.to(
              new IncomingText(
                  CHAT, CHAT.toString(), false, "", line, false, ConsoleFile.named(line)));
      reply.ifPresent(words -> print(text.of(words) + "\n"));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // a fault in one command must not end the conversation
      log.error("command broke chat={}", CHAT, e);
      print(text.of(RichText.of("Something went wrong here; the log says what.")) + "\n");
    }
  }

  private void print(String lines) {
    if (editor != null) {
      editor.print(LineWrap.at(editor.width(), lines) + "\n");
      return;
    }
    synchronized (lock) {
      out.print(asking ? "\n" + lines + "\n" + PROMPT : lines + "\n");
      out.flush();
    }
  }

  private void ask() {
    if (prompt) {
      synchronized (lock) {
        asking = true;
        out.print(PROMPT);
        out.flush();
      }
    }
  }

  private void answered() {
    synchronized (lock) {
      asking = false;
    }
  }
}
