package org.didbon.web.console.watch;

import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;

/** The first page: whether the watch stands. */
public final class WatchSection implements ConsoleSection {

  private final ConsoleParts parts;

  public WatchSection(ConsoleParts parts) {
    this.parts = parts;
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(MenuEntry.WATCH.path(), MenuEntry.WATCH.right(), this::show);
  }

  private void show(Ask ask) {
    ask.page(
        MenuEntry.WATCH,
        ask.say(MenuEntry.WATCH.key()),
        "watch",
        new WatchView(parts.news().items()));
  }
}
