package org.didbon.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.didbon.App;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.chat.console.LineEditor;

/** A talk with whoever is at the other end: a person at a terminal, or what comes in a pipe. */
final class ConsoleSession implements AutoCloseable {

  private final PrintStream errors = System.err;
  private final Optional<LineEditor> editor;
  private final ConsoleChat chat;

  ConsoleSession() {
    editor = Terminal.isThere() ? LineEditor.open() : Optional.empty();
    chat = new ConsoleChat(System.out, Terminal.hasColours(), editor.orElse(null));
  }

  ConsoleChat chat() {
    return chat;
  }

  /** Answers until the person leaves (true) or the input ends (false). */
  boolean converse(App app) {
    if (editor.isPresent()) {
      editor.get().takeErrors();
      chat.converse(app.words(), app.answers());
      return true;
    }
    return chat.converse(input(), app.answers());
  }

  /** Answers a person until he leaves; of a pipe only what is in it already. */
  void answerWaiting(App app) {
    if (Terminal.isThere()) {
      converse(app);
    } else {
      chat.answerWaiting(input(), app.answers());
    }
  }

  private static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Leaves the terminal as it was found. */
  @Override
  public void close() {
    System.setErr(errors);
    editor.ifPresent(LineEditor::close);
  }
}
