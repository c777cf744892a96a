package org.didbon.command.operate;

import java.util.List;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleSite;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.Permissions;
import org.didbon.outbox.OutboxStore;
import org.didbon.rule.RuleBook;

/** The commands about the bot itself: how it fares, and what it understands. */
public final class OperateCommands {

  private final CommandContext context;
  private final FeedBoard feeds;
  private final OutboxStore outbox;
  private final Health health;
  private final RuleBook book;

  public OperateCommands(
      CommandContext context, FeedBoard feeds, OutboxStore outbox, Health health, RuleBook book) {
    this.context = context;
    this.feeds = feeds;
    this.outbox = outbox;
    this.health = health;
    this.book = book;
  }

  /** Those that change nothing, whoever follows a link to them. */
  public List<Command> showing() {
    return List.of(
        new FeedsCommand(context.watchlist(), feeds, book, context.books().ownFeeds()),
        new StatusCommand(
            health, feeds, outbox, context.news(), context.watchlist(), context.clock()));
  }

  /** The way into the console. */
  public Command console(ConsoleDoor door, ConsoleSite site, Permissions permissions) {
    return new ConsoleCommand(door, site, permissions, context.clock());
  }

  /** Of messages that were given up. */
  public Command outbox() {
    return new OutboxCommand(outbox, context.clock());
  }

  /**
   * Of what there is.
   *
   * @param others every other command, in the order shown
   * @param branches commands that stand after the name of another one
   */
  public Command help(List<Command> others, List<Command> branches, Permissions permissions) {
    return new HelpCommand(others, branches, permissions, context.catalogues().typed());
  }
}
