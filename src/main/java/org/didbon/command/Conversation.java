package org.didbon.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.didbon.alert.AlertComposer;
import org.didbon.archive.Archive;
import org.didbon.outbox.OutboxStore;

/**
 * Everything commands work on.
 *
 * @param composer tells moments and outlets as alerts do
 */
public record Conversation(
    Watched watched,
    SubscriptionBook subscriptions,
    PastNews news,
    Archive archive,
    FeedBoard feeds,
    OutboxStore outbox,
    Health health,
    Permissions permissions,
    AlertComposer composer,
    Clock clock) {

  /** All commands there are, ready to answer. */
  public CommandDispatcher dispatcher() {
    Subjects subjects = new Subjects(watched);
    Listing listing = new Listing(watched, composer);
    Lately lately = new Lately(archive, watched, news, clock);
    List<Command> commands =
        List.of(
            new SubscribeCommand(subjects, subscriptions, watched, clock),
            new UnsubscribeCommand(subjects, subscriptions, watched),
            new SubscriptionsCommand(subscriptions, watched),
            new ActorCommand(subjects, lately, listing),
            new ActorsCommand(watched),
            new TopicCommand(subjects, lately, listing),
            new LatestCommand(news, listing),
            new SearchCommand(archive, watched, listing),
            new FeedsCommand(watched, feeds, composer),
            new StatusCommand(health, feeds, outbox, news, clock),
            new WhyCommand(news, watched),
            new OutboxCommand(outbox, clock));
    List<Command> all = new ArrayList<>(commands);
    all.add(new HelpCommand(commands));
    return new CommandDispatcher(all, permissions);
  }
}
