package org.didbon.command;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** The feeds that a chat subscribes to, by their addresses as people type them. Thread-safe. */
final class HeardFeeds {

  private final WatchlistView watchlist;
  private final SubscriptionBook subscriptions;
  private final OwnFeedBook ownFeeds;

  HeardFeeds(CommandContext context) {
    this.watchlist = context.watchlist();
    this.subscriptions = context.subscriptions();
    this.ownFeeds = context.books().ownFeeds();
  }

  /** What to say to who types the address of one; empty if the chat hears of none there. */
  Optional<Choice> at(String address, CommandRequest said) {
    return FeedAddress.channel(address)
        .map(FeedAddress::ofChannel)
        .or(() -> FeedAddress.web(address))
        .flatMap(url -> of(url, said.chat()))
        .map(feed -> already(feed, said.localizer()));
  }

  private Optional<Feed> of(URI url, ChatAddress chat) {
    String place = Feed.place(url);
    return Stream.concat(ownFeeds.of(chat).stream(), heardOfHouse(chat))
        .filter(feed -> Feed.place(feed.url()).equals(place))
        .findFirst();
  }

  private Stream<Feed> heardOfHouse(ChatAddress chat) {
    return subscriptions.of(chat).stream()
        .filter(one -> one.subject().kind() == Subject.Kind.FEED)
        .flatMap(
            one -> watchlist.feeds().stream().filter(feed -> feed.id().equals(one.subject().id())));
  }

  private static Choice already(Feed feed, Localizer localizer) {
    RichText text =
        localizer.rich("subscribe.already", Map.of("title", RichText.bold(feed.title())));
    return new Choice(
        text.plain(),
        new Buttons()
            .row(
                new Button(localizer.say("subscribe.when"), "/digest " + feed.id()),
                new Button(localizer.say("subscriptions.stop"), "/unsubscribe " + feed.id()))
            .build());
  }
}
