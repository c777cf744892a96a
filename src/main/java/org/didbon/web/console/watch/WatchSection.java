package org.didbon.web.console.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;

/** The first page: whether the watch stands, and what is new. */
public final class WatchSection implements ConsoleSection {

  private final ConsoleParts parts;
  private final NewStories stories;
  private final Standings standings;

  public WatchSection(ConsoleParts parts, ProgramState state) {
    this.parts = parts;
    this.stories = new NewStories(parts);
    this.standings = new Standings(parts, state);
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(MenuEntry.WATCH.path(), MenuEntry.WATCH.right(), this::show);
  }

  private void show(Ask ask) {
    WatchView view = view(ask);
    if (ask.isPart()) {
      ask.part("watch-now", view);
    } else {
      ask.page(MenuEntry.WATCH, ask.say(MenuEntry.WATCH.key()), "watch", view);
    }
  }

  private WatchView view(Ask ask) {
    Localizer localizer = ask.localizer();
    Instant now = parts.clock().instant();
    HourCharts charts =
        new HourCharts(parts.books().verdicts().hours(HourCharts.first(now)), now, localizer);
    Standings.Outlook looked = standings.look(ask.caller(), now, charts.lately());
    return new WatchView(
        looked.troubles(),
        looked.standing(),
        localizer.clock(now),
        missing(),
        looked.figures(),
        stories.latest(ask.caller(), now),
        charts.told(),
        charts.untold(),
        looked.failing(),
        looked.silent(),
        looked.networks());
  }

  /** A new installation works well and finds nothing: who looks is told what it lacks. */
  private List<MenuEntry> missing() {
    WatchlistView watchlist = parts.watchlist();
    List<MenuEntry> missing = new ArrayList<>();
    if (watchlist.feeds().isEmpty()) {
      missing.add(MenuEntry.FEEDS);
    }
    if (watchlist.rules().isEmpty() && watchlist.actors().all().isEmpty()) {
      missing.add(MenuEntry.RULES);
      missing.add(MenuEntry.PEOPLE);
    }
    return missing;
  }
}
