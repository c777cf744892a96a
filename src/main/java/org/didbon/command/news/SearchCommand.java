package org.didbon.command.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.ReadPosition;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Coverage;
import org.didbon.command.ItemList;
import org.didbon.command.NamedSources;
import org.didbon.command.Reply;
import org.didbon.command.Searches;
import org.didbon.command.Searches.WantedPage;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Past items that answer a query, page by page. */
final class SearchCommand implements Command {

  private static final int SHOWN = 10;
  private static final int BUTTONS_IN_A_ROW = 5;

  private final Archive archive;
  private final WatchlistView watchlist;
  private final Coverage coverage;
  private final Searches searches;
  private final ItemList itemList;
  private final EmptySearch empty;
  private final NamedSources sources;

  SearchCommand(Archive archive, WatchlistView watchlist, Coverage coverage, Searches searches) {
    this.archive = archive;
    this.watchlist = watchlist;
    this.coverage = coverage;
    this.searches = searches;
    this.itemList = new ItemList(watchlist);
    this.empty = new EmptySearch(archive, watchlist);
    this.sources = new NamedSources(watchlist);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<String> manual() {
    return List.of("query.help");
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    WantedPage wanted =
        searches
            .wanted(request.neededWords())
            .orElseThrow(() -> request.wrong("search.forgotten", Map.of()));
    HitPage found = archive.search(watchlist.judge(wanted.query()), wanted.after(), SHOWN);
    List<Item> items = found.hits().stream().map(Hit::item).toList();
    boolean first = wanted.after().equals(ReadPosition.NEWEST);
    RichText.Builder list =
        RichText.builder()
            .plain(head(found, first, localizer))
            .lines(itemList.of(items, wanted.shown(), localizer));
    if (!archive.isUpToDate()) {
      Map<String, Integer> percent = Map.of("percent", archive.progress().percent());
      list.newLine().plain(localizer.say("search.unread", percent));
    }
    Buttons buttons = new Buttons();
    if (first && items.isEmpty() && found.last()) {
      sources.check(wanted.query());
      empty.withStars(wanted.query()).ifPresent(stars -> offer(stars, list, buttons, localizer));
    }
    buttons.rows(numbers(found.hits(), wanted.shown()), BUTTONS_IN_A_ROW);
    if (!found.last()) {
      String command = searches.command(wanted.query(), found.end(), wanted.shown() + items.size());
      buttons.row(new Button(localizer.say("page.more"), command));
    }
    if (first) {
      String command = "/subscribe " + searches.remember(wanted.query());
      buttons.row(new Button(localizer.say("card.subscribe"), command));
    }
    return Reply.of(new Body(list.build(), buttons.build()));
  }

  private void offer(String stars, RichText.Builder list, Buttons buttons, Localizer localizer) {
    list.newLine().plain(localizer.say("search.stars")).newLine().code("/search " + stars);
    buttons.row(new Button(stars, searches.command(stars)));
  }

  /** A button an item for the story it belongs to. */
  private List<Button> numbers(List<Hit> hits, int before) {
    Map<Long, String> stories = coverage.storiesOf(hits.stream().map(Hit::number).toList());
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      String label = String.valueOf(before + i + 1);
      Optional.ofNullable(stories.get(hits.get(i).number()))
          .ifPresent(story -> buttons.add(new Button(label, "/story " + story)));
    }
    return buttons;
  }

  private static String head(HitPage found, boolean first, Localizer localizer) {
    if (found.hits().isEmpty()) {
      return localizer.say(found.last() ? first ? "search.none" : "page.none" : "search.deeper");
    }
    Map<String, Integer> count = Map.of("count", found.hits().size());
    return !first
        ? localizer.say("search.older")
        : localizer.say(found.last() ? "search.found" : "search.latest", count);
  }
}
