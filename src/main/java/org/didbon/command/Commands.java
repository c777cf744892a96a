package org.didbon.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.WatchlistView;

/** Everything commands work on. */
public record Commands(
    WatchlistView watchlist,
    ChatBooks books,
    PastNews news,
    Coverage coverage,
    Archive archive,
    FeedBoard feeds,
    OutboxStore outbox,
    Health health,
    Editing editing,
    Permissions permissions,
    Catalogues catalogues,
    Clock clock) {

  /** All commands there are, ready to answer. */
  public CommandDispatcher dispatcher() {
    SubscriptionBook subscriptions = books.subscriptions();
    ChatSettings settings = books.settings();
    Searches searches = new Searches();
    OwnQueries own = new OwnQueries(subscriptions, watchlist);
    SubscriptionLookup lookup = new SubscriptionLookup(subscriptions, watchlist);
    Subjects subjects = new Subjects(watchlist, searches, own);
    SubjectCard card = new SubjectCard(coverage, watchlist, settings, clock);
    Dialogues dialogues = new Dialogues(clock);
    PendingEdits pending = new PendingEdits(clock);
    SaveFlow saveFlow = new SaveFlow(editing.book(), pending);
    RuleViews views = new RuleViews(editing, archive);
    RuleEdits edits = new RuleEdits(editing, views, saveFlow, dialogues);
    QueryOffers offers = new QueryOffers(subjects, own, searches, editing, views, clock);
    List<Command> showing =
        List.of(
            new ActorCommand(subjects, card),
            new TimelineCommand(subjects, coverage, watchlist, catalogues, clock),
            new TogetherCommand(subjects, coverage, watchlist, clock),
            new ActorsCommand(watchlist),
            new TopicCommand(subjects, watchlist, card),
            new LatestCommand(coverage, watchlist),
            new StoryCommand(news, watchlist),
            new SearchCommand(archive, watchlist, coverage, searches),
            new FeedsCommand(watchlist, feeds, editing.book()),
            new StatusCommand(health, feeds, outbox, news, watchlist, clock),
            new WhyCommand(news, watchlist));
    WatchCommand watch = new WatchCommand(watchlist);
    List<Command> linked = new ArrayList<>(showing);
    linked.add(watch);
    StartLink links = new StartLink(linked);
    List<Command> commands = new ArrayList<>();
    commands.addAll(
        List.of(
            new StartCommand(watchlist, books, catalogues, links, clock),
            new SubscribeCommand(subjects, subscriptions, watchlist, offers, clock),
            new UnsubscribeCommand(subjects, subscriptions, lookup),
            new SubscriptionsCommand(subscriptions, watchlist),
            new DigestCommand(subjects, lookup),
            new OnlyCommand(subjects, lookup),
            new MuteCommand(subjects, books.mutes(), news, watchlist, clock),
            new UnmuteCommand(subjects, books.mutes(), watchlist),
            new SpikeCommand(subjects, books.spikes(), subscriptions, watchlist, clock),
            new QuietCommand(settings),
            new SizeCommand(settings),
            new WrongCommand(news, subscriptions, books.complaints(), clock)));
    commands.addAll(showing);
    commands.addAll(
        List.of(
            new LanguageCommand(catalogues, settings),
            new ZoneCommand(catalogues, settings, clock),
            new TargetCommand(books.targets(), permissions),
            new MyDataCommand(books, watchlist, clock),
            new ForgetMeCommand(books.kept()),
            new ThemeCommand(settings),
            new OutboxCommand(outbox, clock),
            new RuleCommand(views, edits),
            new FeedCommand(editing, saveFlow, new FeedNotice(news, watchlist)),
            new AdminCommand(editing.book(), saveFlow, permissions),
            new AuditCommand(editing.book())));
    List<Command> all = new ArrayList<>(commands);
    all.add(new HelpCommand(commands, permissions));
    all.add(watch);
    all.add(new SaveCommand(pending, saveFlow, permissions));
    all.add(new CancelCommand(dialogues, pending));
    List<Command> branches = List.of(new ActorEditCommand(editing.book(), saveFlow));
    return new CommandDispatcher(
        new CommandIndex(all, branches), links, dialogues, permissions, catalogues, books);
  }
}
