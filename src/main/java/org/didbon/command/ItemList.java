package org.didbon.command;

import java.util.List;
import org.didbon.alert.ReportHeading;
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

  /** Each item on two lines: the headline with its link behind it; outlet and time. */
  public RichText of(List<Item> items, Localizer localizer) {
    return of(items, 0, localizer);
  }

  /**
   * Likewise, of a later page.
   *
   * @param before how many stand on the pages before
   */
  public RichText of(List<Item> items, int before, Localizer localizer) {
    RichText.Builder list = RichText.builder();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String told = ReportHeading.published(item, localizer);
      RichText title = RichText.bold(ReportHeading.title(item, localizer)).leadingTo(item.link());
      list.plain(before + i + 1 + ". ").pieces(title.lines().get(0)).newLine();
      list.italic("  " + watchlist.ofFeed(item.feed()) + " · " + told).newLine();
    }
    return list.build();
  }
}
