package org.didbon;

import java.util.List;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.watch.ProgramState;
import org.didbon.web.console.watch.WatchSection;

/** The sections of the console that say what the program does and did, with what they show. */
final class WatchPages {

  private WatchPages() {}

  static List<ConsoleSection> of(ConsoleParts parts, ProgramState state) {
    return List.of(new WatchSection(parts, state));
  }
}
