package org.didbon.web.console;

/** A part of the console with its pages. Implementations are thread-safe. */
public interface ConsoleSection {

  /** Names its pages. */
  void open(ConsoleRoutes routes);
}
