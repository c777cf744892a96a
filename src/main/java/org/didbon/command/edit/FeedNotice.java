package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.ItemList;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** What a feed brought without anybody being told, for those who added it. Thread-safe. */
final class FeedNotice {

  private static final int SHOWN = 5;

  private final PastNews news;
  private final ItemList itemList;

  FeedNotice(PastNews news, WatchlistView watchlist) {
    this.news = news;
    this.itemList = new ItemList(watchlist);
  }

  /** How many items will be taken in without a word; nothing if none are. */
  static RichText takenIn(int count, Localizer localizer) {
    return count <= 0
        ? RichText.builder().build()
        : RichText.of(localizer.say("feed.silent", Map.of("count", count)));
  }

  /** Leads to {@link #newest}. */
  static Button button(String feed, Localizer localizer) {
    return new Button(localizer.say("feed.newest"), "/feed newest " + feed);
  }

  /** The newest items of the feed, and how many were taken in; or that it was not read yet. */
  Reply newest(String feed, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Item> newest = news.newest(feed, SHOWN);
    if (newest.isEmpty()) {
      Body wait =
          new Body(
              RichText.of(localizer.say("feed.unread")), List.of(List.of(button(feed, localizer))));
      return Reply.of(wait);
    }
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say("feed.taken", Map.of("count", news.silent(feed)))).newLine();
    return Reply.of(text.lines(itemList.of(newest, localizer)).build());
  }
}
