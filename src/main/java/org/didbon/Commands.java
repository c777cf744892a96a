package org.didbon;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.command.ChatBooks;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.CommandIndex;
import org.didbon.command.Coverage;
import org.didbon.command.Dialogues;
import org.didbon.command.Editing;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.OwnQueries;
import org.didbon.command.PastNews;
import org.didbon.command.Permissions;
import org.didbon.command.RuleViews;
import org.didbon.command.Searches;
import org.didbon.command.StartLink;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.command.SubscriptionLookup;
import org.didbon.command.chat.DigestCommand;
import org.didbon.command.chat.ForgetMeCommand;
import org.didbon.command.chat.LanguageCommand;
import org.didbon.command.chat.MuteCommand;
import org.didbon.command.chat.MyDataCommand;
import org.didbon.command.chat.OnlyCommand;
import org.didbon.command.chat.QueryOffers;
import org.didbon.command.chat.QuietCommand;
import org.didbon.command.chat.SizeCommand;
import org.didbon.command.chat.SpikeCommand;
import org.didbon.command.chat.StartCommand;
import org.didbon.command.chat.SubscribeCommand;
import org.didbon.command.chat.SubscriptionsCommand;
import org.didbon.command.chat.TargetCommand;
import org.didbon.command.chat.ThemeCommand;
import org.didbon.command.chat.UnmuteCommand;
import org.didbon.command.chat.UnsubscribeCommand;
import org.didbon.command.chat.WatchCommand;
import org.didbon.command.chat.WrongCommand;
import org.didbon.command.chat.ZoneCommand;
import org.didbon.command.edit.ActorEditCommand;
import org.didbon.command.edit.AdminCommand;
import org.didbon.command.edit.AuditCommand;
import org.didbon.command.edit.CancelCommand;
import org.didbon.command.edit.FeedCommand;
import org.didbon.command.edit.FeedNotice;
import org.didbon.command.edit.PendingEdits;
import org.didbon.command.edit.RuleCommand;
import org.didbon.command.edit.RuleEdits;
import org.didbon.command.edit.SaveCommand;
import org.didbon.command.edit.SaveFlow;
import org.didbon.command.news.ActorCommand;
import org.didbon.command.news.ActorsCommand;
import org.didbon.command.news.ChatFate;
import org.didbon.command.news.ItemFate;
import org.didbon.command.news.LatestCommand;
import org.didbon.command.news.ReportFinder;
import org.didbon.command.news.SearchCommand;
import org.didbon.command.news.StoryCommand;
import org.didbon.command.news.SubjectCard;
import org.didbon.command.news.TimelineCommand;
import org.didbon.command.news.TogetherCommand;
import org.didbon.command.news.TopicCommand;
import org.didbon.command.news.WhyCommand;
import org.didbon.command.operate.FeedsCommand;
import org.didbon.command.operate.HelpCommand;
import org.didbon.command.operate.OutboxCommand;
import org.didbon.command.operate.StatusCommand;
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
    Subjects subjects = new Subjects(watchlist, searches, own, catalogues.typed());
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
            new WhyCommand(
                news,
                watchlist,
                new ReportFinder(news, archive, watchlist::judge),
                new ChatFate(new ItemFate(watchlist, books.verdicts()), watchlist, subscriptions)));
    WatchCommand watch = new WatchCommand(watchlist);
    List<Command> linked = new ArrayList<>(showing);
    linked.add(watch);
    StartLink links = new StartLink(linked, catalogues.typed());
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
    all.add(new HelpCommand(commands, permissions, catalogues.typed()));
    all.add(watch);
    all.add(new SaveCommand(pending, saveFlow, permissions));
    all.add(new CancelCommand(dialogues, pending));
    List<Command> branches = List.of(new ActorEditCommand(editing.book(), saveFlow));
    return new CommandDispatcher(
        new CommandIndex(all, branches, catalogues.typed()),
        links,
        dialogues,
        permissions,
        catalogues,
        books);
  }
}
