package org.didbon.command;

import java.util.List;
import org.didbon.alert.AlertComposer;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Items as short numbered lists. Thread-safe. */
public final class ItemList {

  private final WatchlistView watchlist;

  public ItemList(WatchlistView watchlist) {
    this.watchlist = watchlist;
  }

  /** Each item on three lines at most: headline, outlet and time, address. */
  public RichText of(List<Item> items, Localizer localizer) {
    RichText.Builder list = RichText.builder();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String told = AlertComposer.published(item, localizer);
      list.plain(i + 1 + ". ").bold(AlertComposer.title(item, localizer)).newLine();
      list.italic("  " + watchlist.ofFeed(item.feed()) + " · " + told).newLine();
      if (!item.link().isEmpty()) {
        list.plain("  ").link(item.link(), item.link()).newLine();
      }
    }
    return list.build();
  }
}
