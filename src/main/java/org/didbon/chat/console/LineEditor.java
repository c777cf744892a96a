package org.didbon.chat.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalExt;

/**
 * The line that a person types, with history and completion. What is printed meanwhile, alerts and
 * log lines alike, comes out above it, and it is drawn again below. Thread-safe.
 */
public final class LineEditor implements AutoCloseable {

  private static final String PROMPT = "> ";
  private static final int USUAL_WIDTH = 80;

  private final Terminal terminal;
  private final AtomicReference<ConsoleWords> words = new AtomicReference<>();
  private final LineReader reader;

  LineEditor(Terminal terminal) {
    this.terminal = terminal;
    DefaultParser parser = new DefaultParser();
    // a quotation mark is one, and a backslash too
    parser.setQuoteChars(new char[0]);
    parser.setEscapeChars(new char[0]);
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("didbon")
            .parser(parser)
            .completer(
                (line, parsed, candidates) -> {
                  ConsoleWords known = words.get();
                  if (known != null) {
                    new TabCompletion(known).complete(line, parsed, candidates);
                  }
                })
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.HISTORY_IGNORE_DUPS, true)
            .option(Option.INSERT_TAB, false)
            .build();
  }

  /** The terminal this process runs on; empty if it has none that can be drawn on. */
  public static Optional<LineEditor> open() {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .name("didbon")
              .system(true)
              .encoding(StandardCharsets.UTF_8)
              // stty is asked: no library of machine code is unpacked and loaded
              .providers(TerminalBuilder.PROP_PROVIDER_EXEC)
              .dumb(false)
              .nativeSignals(true)
              .build();
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        terminal.close();
        return Optional.empty();
      }
      return Optional.of(new LineEditor(terminal));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** From now on the Tab key completes. */
  void completes(ConsoleWords known) {
    words.set(known);
  }

  /** The next line; empty if the person wants to leave. What Ctrl-C broke off is forgotten. */
  Optional<String> read() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isBlank()) {
          return Optional.empty();
        }
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  /** Prints whole lines, above the one that is being typed. */
  void print(String lines) {
    if (reader.isReading()) {
      reader.printAbove(lines);
    } else {
      terminal.writer().print(lines);
      terminal.flush();
    }
  }

  /** Columns of the terminal as it is now. */
  int width() {
    int width = terminal.getWidth();
    return width > 0 ? width : USUAL_WIDTH;
  }

  /** Takes standard error too, if it goes to this terminal: log lines are printed above. */
  public void takeErrors() {
    if (terminal instanceof TerminalExt shown
        && shown.getProvider() != null
        && shown.getProvider().isSystemStream(SystemStream.Error)) {
      System.setErr(new PrintStream(new WholeLines(), true, StandardCharsets.UTF_8));
    }
  }

  /** Leaves the terminal as it was found. */
  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // it is gone, and we are going
    }
  }

  /** Half a line would tear the prompt. */
  private final class WholeLines extends OutputStream {

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Object lock = new Object();

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      String whole = "";
      synchronized (lock) {
        begun.write(bytes, offset, length);
        if (length > 0 && bytes[offset + length - 1] == '\n') {
          whole = begun.toString(StandardCharsets.UTF_8);
          begun.reset();
        }
      }
      if (!whole.isEmpty()) {
        LineEditor.this.print(whole);
      }
    }
  }
}
