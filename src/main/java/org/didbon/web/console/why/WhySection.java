package org.didbon.web.console.why;

import java.util.List;
import java.util.Map;
import org.didbon.alert.ReportHeading;
import org.didbon.command.PastNews.Found;
import org.didbon.command.news.ReportFinder;
import org.didbon.domain.Item;
import org.didbon.phrase.Localizer;
import org.didbon.rule.review.RuleMisses;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.why.WhyView.ItemChoice;

/** What became of any item, by its address or words of its headline. */
public final class WhySection implements ConsoleSection {

  /** More is no headline. */
  private static final int LONGEST = 2_000;

  private final ConsoleParts parts;
  private final ReportFinder finder;
  private final ItemWays ways;

  public WhySection(ConsoleParts parts, RuleMisses nears) {
    this.parts = parts;
    this.finder =
        new ReportFinder(parts.news(), parts.archive(), words -> parts.watchlist().judge(words));
    this.ways = new ItemWays(parts, nears);
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(MenuEntry.WHY.path(), MenuEntry.WHY.right(), this::show);
  }

  private void show(Ask ask) {
    String typed = ask.query("q");
    String asked = typed.substring(0, Math.min(LONGEST, typed.length()));
    ask.page(MenuEntry.WHY, ask.say(MenuEntry.WHY.key()), "why", view(asked, ask));
  }

  private WhyView view(String asked, Ask ask) {
    if (asked.isEmpty()) {
      return new WhyView("", "", List.of(), List.of());
    }
    List<Found> found = finder.of(asked, ask.caller().key().chat());
    if (found.isEmpty()) {
      String answer = ask.say("console.why.nothing");
      return new WhyView(asked, answer, List.of(), List.of());
    }
    if (found.size() > 1) {
      List<ItemChoice> choices = found.stream().map(one -> choice(one, ask.localizer())).toList();
      return new WhyView(asked, ask.say("why.several"), choices, List.of());
    }
    String shown = asked.startsWith("~") ? "" : asked;
    return new WhyView(shown, "", List.of(), List.of(ways.of(found.get(0), ask.caller())));
  }

  private ItemChoice choice(Found found, Localizer localizer) {
    Item item = found.recorded().item();
    return new ItemChoice(
        MenuEntry.WHY.path() + "?q=~" + found.number(),
        ReportHeading.title(item, localizer),
        parts.watchlist().ofFeed(item.feed())
            + " · "
            + localizer.say(
                "why.read",
                Map.of(
                    "published", ReportHeading.published(item, localizer),
                    "seen", localizer.moment(item.seen()))));
  }
}
