package org.didbon.command.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.edit.RuleCommand.Branch;

/** Lists of words that rules share: shown to and changed by those who may. */
final class WordsCommand implements Command {

  private final Map<String, Branch> branches = new LinkedHashMap<>();

  WordsCommand(WordsViews views, WordsEdits edits) {
    branches.put("list", (words, request) -> views.list(request));
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
    return "words";
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
    Operands words = Operands.of(request.words());
    String first = words.first().isEmpty() ? "list" : words.first();
    Branch branch = branches.get(first);
    if (branch == null) {
      throw request.wrong(
          "typed.branches", Map.of("what", RuleCommand.usage(name(), branches.keySet())));
    }
    return branch.run(words, request);
  }
}
