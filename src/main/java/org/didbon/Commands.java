package org.didbon;

import java.time.Clock;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.command.CardLinks;
import org.didbon.command.ChatBooks;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.CommandIndex;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleSite;
import org.didbon.command.Conversation;
import org.didbon.command.Coverage;
import org.didbon.command.Dialogues;
import org.didbon.command.Editing;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.PastNews;
import org.didbon.command.Permissions;
import org.didbon.command.RuleViews;
import org.didbon.command.StartLink;
import org.didbon.command.chat.ChatCommands;
import org.didbon.command.edit.EditCommands;
import org.didbon.command.keep.KeepCommands;
import org.didbon.command.news.NewsCommands;
import org.didbon.command.operate.OperateCommands;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.WatchlistView;

/**
 * Everything commands work on.
 *
 * @param translates whether there is a server that translates alerts
 */
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
    Clock clock,
    ConsoleDoor door,
    ConsoleSite site,
    CardLinks links,
    boolean translates) {

  /** The commands of the rooms, ready to answer. */
  public CommandDispatcher dispatcher() {
    CommandContext context = new CommandContext(watchlist, books, news, catalogues, clock);
    Dialogues dialogues = new Dialogues(clock);
    RuleViews views = new RuleViews(editing, archive);
    ChatCommands chat = new ChatCommands(context, editing, views, permissions, dialogues);
    EditCommands edit = new EditCommands(context, editing, views, permissions, dialogues);
    OperateCommands operate = new OperateCommands(context, feeds, outbox, health, editing.book());
    List<Command> showing =
        joined(
            List.of(
                NewsCommands.all(context, coverage, archive, permissions, links),
                operate.showing(),
                chat.showing()));
    KeepCommands keep = new KeepCommands(context);
    StartLink links = new StartLink(showing, catalogues.typed());
    List<Command> alerts = chat.ofAlerts(links, translates);
    List<Command> others =
        joined(
            List.of(
                alerts,
                showing,
                keep.all(),
                chat.ofChat(alerts, translates),
                List.of(operate.console(door, site, permissions), operate.outbox()),
                edit.all()));
    List<Command> branches = joined(List.of(chat.branches(), edit.branches(), keep.branches()));
    List<Command> all =
        joined(List.of(others, List.of(operate.help(others, branches, permissions))));
    CommandIndex index = new CommandIndex(all, branches, catalogues.typed());
    return new CommandDispatcher(
        index,
        links,
        new Conversation(dialogues, index, permissions, context),
        permissions,
        catalogues,
        books);
  }

  private static List<Command> joined(List<List<Command>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
