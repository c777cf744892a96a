package org.didbon.cli;

import java.io.PrintStream;

/** Says on standard error what takes its time; silent where nobody watches. */
final class Progress {

  private static final String TO_LINE_START = "\r\u001b[K";

  private final PrintStream out;
  private final boolean watched;

  Progress(PrintStream out) {
    this.out = out;
    this.watched = Terminal.isThere();
  }

  /** Takes the place of what was said before. */
  void say(String what) {
    if (watched) {
      out.print(TO_LINE_START + what);
      out.flush();
    }
  }

  void done() {
    say("");
  }
}
