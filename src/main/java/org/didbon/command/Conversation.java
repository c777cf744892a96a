package org.didbon.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Phrases;

/** Everything commands work on. */
public record Conversation(
    Watched watched,
    ChatBooks books,
    PastNews news,
    Coverage coverage,
    Archive archive,
    FeedBoard feeds,
    OutboxStore outbox,
    Health health,
    Permissions permissions,
    Phrases phrases,
    Clock clock) {

  /** All commands there are, ready to answer. */
  public CommandDispatcher dispatcher() {
    SubscriptionBook subscriptions = books.subscriptions();
    ChatSettings settings = books.settings();
    Searches searches = new Searches();
    Subjects subjects = new Subjects(watched, searches);
    SubjectCard card = new SubjectCard(coverage, watched, settings, clock);
    List<Command> commands =
        List.of(
            new StartCommand(watched, subscriptions, clock),
            new SubscribeCommand(subjects, subscriptions, watched, clock),
            new UnsubscribeCommand(subjects, subscriptions, watched),
            new SubscriptionsCommand(subscriptions, watched),
            new DigestCommand(subjects, subscriptions, watched),
            new OnlyCommand(subjects, subscriptions, watched),
            new MuteCommand(subjects, books.mutes(), news, watched, clock),
            new UnmuteCommand(subjects, books.mutes(), watched),
            new QuietCommand(settings),
            new SizeCommand(settings),
            new WrongCommand(news, subscriptions, books.complaints(), clock),
            new ActorCommand(subjects, card),
            new TimelineCommand(subjects, coverage, watched, phrases, clock),
            new TogetherCommand(subjects, coverage, watched, clock),
            new ActorsCommand(watched),
            new TopicCommand(subjects, card),
            new LatestCommand(coverage, watched),
            new StoryCommand(news, watched),
            new SearchCommand(archive, watched, coverage, searches),
            new FeedsCommand(watched, feeds),
            new StatusCommand(health, feeds, outbox, news, clock),
            new WhyCommand(news, watched),
            new LanguageCommand(phrases, settings),
            new ZoneCommand(phrases, settings, clock),
            new MyDataCommand(books, watched, clock),
            new ForgetMeCommand(books.kept()),
            new ThemeCommand(settings),
            new OutboxCommand(outbox, clock));
    List<Command> all = new ArrayList<>(commands);
    all.add(new HelpCommand(commands, permissions));
    return new CommandDispatcher(all, permissions, phrases, settings);
  }
}
