package org.didbon.command.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.FeedProbe;
import org.didbon.command.HelpSection;
import org.didbon.command.OwnFeedBook;
import org.didbon.command.OwnFeedBook.TakeOutcome;
import org.didbon.command.OwnFeedBook.Taking;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SentFile;
import org.didbon.command.SubscriptionBook;
import org.didbon.command.chat.FeedListReader.FeedList;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.feed.Opml;
import org.didbon.phrase.Localizer;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.WatchlistView;

/**
 * Subscribes to a whole list of feeds, as other feed readers write it: nothing is fetched first, so
 * that long lists are answered at once, and {@code /feeds mine} tells later how each does.
 */
final class ImportCommand implements Command {

  private final WatchlistView watchlist;
  private final SubscriptionBook subscriptions;
  private final OwnFeedBook book;
  private final FeedProbe feeds;
  private final OwnFeedLimits limits;
  private final Clock clock;

  ImportCommand(CommandContext context, Editing editing) {
    this.watchlist = context.watchlist();
    this.subscriptions = context.subscriptions();
    this.book = context.books().ownFeeds();
    this.feeds = editing.feeds();
    this.limits = editing.ownFeeds();
    this.clock = context.clock();
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    SentFile file = request.incoming().file();
    if (file == null && request.words().isEmpty()) {
      throw request.wrong("import.how", Map.of());
    }
    String text = file == null ? request.words() : text(file, request);
    if (limits.perChat() == 0) {
      throw request.wrong("own.off", Map.of());
    }
    FeedList list =
        FeedListReader.read(text, feeds::isRefused)
            .orElseThrow(() -> request.wrong("import.none", Map.of()));
    return told(list, taken(list, request), request.localizer());
  }

  private static String text(SentFile file, CommandRequest request) {
    if (file.size() > SentFile.LARGEST) {
      throw request.wrong("import.large", Map.of("most", SentFile.LARGEST / 1_000_000));
    }
    return file.bytes().map(Opml::text).orElseThrow(() -> request.wrong("import.lost", Map.of()));
  }

  /** How often each came of it. */
  private Map<TakeOutcome, Long> taken(FeedList list, CommandRequest request) {
    Map<String, Feed> common =
        watchlist.feeds().stream()
            .collect(
                Collectors.toMap(
                    feed -> Feed.place(feed.url()), feed -> feed, (one, other) -> one));
    Map<TakeOutcome, Long> counts = new HashMap<>();
    List<WantedFeed> others = new ArrayList<>();
    for (WantedFeed wanted : list.feeds()) {
      Optional<Feed> read = Optional.ofNullable(common.get(Feed.place(wanted.url())));
      if (read.isEmpty()) {
        others.add(wanted);
        continue;
      }
      Subject subject = Subject.feed(read.get().id());
      boolean fresh = subscriptions.add(request.chat(), subject, clock.instant());
      counts.merge(fresh ? TakeOutcome.TAKEN : TakeOutcome.KNOWN, 1L, Long::sum);
    }
    for (Taking one : book.add(request.chat(), others, limits, clock.instant())) {
      counts.merge(one.outcome(), 1L, Long::sum);
    }
    watchlist.refresh();
    return counts;
  }

  private Reply told(FeedList list, Map<TakeOutcome, Long> counts, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    line(text, "import.taken", counts.getOrDefault(TakeOutcome.TAKEN, 0L), true, localizer);
    line(text, "import.known", counts.getOrDefault(TakeOutcome.KNOWN, 0L), false, localizer);
    line(text, "import.repeated", list.repeated(), false, localizer);
    line(text, "import.unusable", list.unusable(), false, localizer);
    line(text, "import.private", list.closed(), false, localizer);
    line(text, "import.chat", counts.getOrDefault(TakeOutcome.CHAT_FULL, 0L), false, localizer);
    line(text, "import.all", counts.getOrDefault(TakeOutcome.FULL, 0L), false, localizer);
    List<Button> mine = List.of(new Button(localizer.say("own.mine"), "/feeds mine"));
    return Reply.of(new Body(text.build(), List.of(mine)));
  }

  private void line(
      RichText.Builder text, String key, long count, boolean always, Localizer localizer) {
    if (count > 0 || always) {
      long most = key.equals("import.all") ? limits.most() : limits.perChat();
      text.plain(localizer.say(key, Map.of("count", count, "most", most))).newLine();
    }
  }
}
