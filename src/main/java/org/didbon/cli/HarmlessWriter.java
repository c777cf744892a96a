package org.didbon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.didbon.text.Harmless;

/** Standard output or error without what could steer a terminal, but for our own colours. */
final class HarmlessWriter extends Writer {

  private final PrintStream out;
  private final boolean colours;

  /**
   * @param colours whether the terminal shows them, so that we write some
   */
  HarmlessWriter(PrintStream out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    String text = new String(characters, offset, length);
    String shown = colours ? Harmless.inColour(text) : Harmless.inLines(text);
    out.write(shown.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
