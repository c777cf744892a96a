package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.OwnFeedBook;
import org.didbon.command.Reply;
import org.didbon.command.SubscriptionBook;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.feed.OpmlText;
import org.didbon.rule.WatchlistView;

/**
 * The feeds of a chat as OPML, for other feed readers: its own, and those of the house that it
 * subscribes to. What wants a password of its visitors is the house's alone and not among them.
 */
final class ExportCommand implements Command {

  private final SubscriptionBook subscriptions;
  private final OwnFeedBook book;
  private final WatchlistView watchlist;

  ExportCommand(SubscriptionBook subscriptions, OwnFeedBook book, WatchlistView watchlist) {
    this.subscriptions = subscriptions;
    this.book = book;
    this.watchlist = watchlist;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public boolean isForTarget() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    Set<String> asked =
        subscriptions.of(request.chat()).stream()
            .map(one -> one.subject())
            .filter(subject -> subject.kind() == Subject.Kind.FEED)
            .map(Subject::id)
            .collect(Collectors.toSet());
    List<Feed> feeds = new ArrayList<>(book.of(request.chat()));
    watchlist.feeds().stream()
        .filter(feed -> asked.contains(feed.id()) && feed.access().equals(FeedAccess.NONE))
        .forEach(feeds::add);
    if (feeds.isEmpty()) {
      RichText command = RichText.code("/subscribe https://…");
      return Reply.of(request.localizer().rich("own.none", Map.of("command", command)));
    }
    String told = request.localizer().say("export.done", Map.of("count", feeds.size()));
    TextFile file = new TextFile("feed-list.opml", OpmlText.of(feeds));
    return Reply.of(Body.of(RichText.of(told)), file);
  }
}
