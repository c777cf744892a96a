package org.didbon.command.keep;

import java.util.List;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.KeepBook;

/** The commands by which a chat keeps alerts and passes them on, in the help's order. */
public final class KeepCommands {

  private final CommandContext context;

  public KeepCommands(CommandContext context) {
    this.context = context;
  }

  public List<Command> all() {
    KeepBook book = context.books().keeps();
    return List.of(
        new KeepCommand(context.news(), context.watchlist(), book, context.clock()),
        new KeptCommand(book),
        new ShareCommand(context.news(), context.watchlist()));
  }

  /** Those that stand after another command's name, see {@link Command#branchesOf}. */
  public List<Command> branches() {
    return List.of(new UnkeepCommand(context.books().keeps(), context.catalogues().typed()));
  }
}
