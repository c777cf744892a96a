package org.didbon.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person sits at the other end. */
final class Terminal {

  private Terminal() {}

  /** Whether both standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // that is what interactive() is for
  static boolean isThere() {
    Console console = System.console();
    return console != null && interactive(console);
  }

  /** Whether that terminal shows colours (no-color.org). */
  static boolean hasColours() {
    String no = System.getenv("NO_COLOR");
    return isThere() && (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** From JDK 22 on there is a Console also where there is no terminal, and it can be asked. */
  private static boolean interactive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the terminal cannot be asked", e);
    }
  }
}
