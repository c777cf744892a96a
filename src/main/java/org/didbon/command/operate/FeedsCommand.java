package org.didbon.command.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.FeedBoard;
import org.didbon.command.FeedHealth;
import org.didbon.command.HelpSection;
import org.didbon.command.OwnFeedBook;
import org.didbon.command.Reply;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.FeedMoves;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.WatchlistView;
import org.jspecify.annotations.Nullable;

/** How the feeds do. */
final class FeedsCommand implements Command {

  private final WatchlistView watchlist;
  private final FeedBoard board;
  private final RuleBook book;
  private final OwnFeedBook own;

  FeedsCommand(WatchlistView watchlist, FeedBoard board, RuleBook book, OwnFeedBook own) {
    this.watchlist = watchlist;
    this.board = board;
    this.book = book;
    this.own = own;
  }

  @Override
  public String name() {
    return "feeds";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Feed> feeds = watchlist.feeds();
    Map<String, FeedState> states = new TreeMap<>();
    board.states().forEach(state -> states.put(state.feed(), state));
    long failing = feeds.stream().filter(feed -> FeedHealth.failing(states.get(feed.id()))).count();
    RichText.Builder list = RichText.builder();
    list.plain(localizer.say("feeds.head", Map.of("feeds", feeds.size(), "failing", failing)));
    list.newLine();
    for (Feed feed : feeds) {
      FeedState state = states.get(feed.id());
      list.plain(FeedHealth.failing(state) ? "✗ " : "• ").bold(feed.id()).plain(" " + feed.title());
      list.plain(" — " + FeedHealth.describe(state, localizer));
      address(feed, state)
          .ifPresent(to -> list.plain("; " + localizer.say("feeds.moved", Map.of("address", to))));
      list.newLine();
    }
    OwnFeedBook.OwnCounts counts = own.counts();
    if (counts.feeds() > 0) {
      Map<String, Long> numbers = Map.of("feeds", counts.feeds(), "chats", counts.chats());
      list.plain(localizer.say("feeds.own", numbers)).newLine();
    }
    return Reply.of(list.build());
  }

  /**
   * Where it stands now, if its server sent us to another address for good: as long as it is not
   * read there, and also once it is, since whoever looks into the file finds the old one.
   */
  private Optional<String> address(Feed feed, @Nullable FeedState state) {
    if (state != null && state.move().visits() > 0) {
      return Optional.of(state.move().to());
    }
    Revision last = book.now().entry(Editable.FEED, feed.id()).last();
    return last != null && last.author().equals(FeedMoves.SERVER)
        ? Optional.of(feed.url().toString())
        : Optional.empty();
  }
}
