package org.didbon.command.edit;

import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;

/** Lists of words that rules share: shown to and changed by those who may. */
final class WordsCommand implements Command {

  private static final String NAME = "words";

  private final Branches branches;

  WordsCommand(WordsViews views, WordsEdits edits) {
    branches = new Branches(NAME, (words, request) -> views.list(request));
    branches.put("show", views::show);
    branches.put("add", edits::add);
    branches.put("edit", edits::edit);
    branches.put("with", edits::with);
    branches.put("without", edits::without);
    branches.put("title", edits::title);
    branches.put("delete", edits::state);
    branches.put("history", views::history);
    branches.put("undo", edits::state);
    branches.put("reset", edits::state);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String manual() {
    return "query.help";
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  public Reply run(CommandRequest request) {
    return branches.run(request);
  }
}
