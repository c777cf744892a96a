package org.didbon.command.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.RichText;

/** What topics look for: shown to and changed by those who may. */
final class RuleCommand implements Command {

  /** Does one of the things that follow the command's name. */
  interface Branch {
    /** What {@code words} ask for, its own name among them. */
    Reply run(Operands words, CommandRequest request);
  }

  private final Map<String, Branch> branches = new LinkedHashMap<>();

  RuleCommand(RuleViews views, RuleEdits edits, RuleSuggestions suggestions) {
    branches.put("list", (words, request) -> views.list(request));
    branches.put("show", views::show);
    branches.put("add", edits::add);
    branches.put("edit", edits::edit);
    branches.put("test", views::test);
    branches.put("suggest", suggestions::suggest);
    branches.put("title", edits::title);
    branches.put("urgent", edits::severity);
    branches.put("normal", edits::severity);
    branches.put("match", edits::example);
    branches.put("ignore", edits::example);
    branches.put("drop", edits::example);
    branches.put("disable", edits::state);
    branches.put("enable", edits::state);
    branches.put("delete", edits::state);
    branches.put("history", views::history);
    branches.put("undo", edits::state);
    branches.put("reset", edits::state);
  }

  @Override
  public String name() {
    return "rule";
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
      throw request.wrong("typed.branches", Map.of("what", usage(name(), branches.keySet())));
    }
    return branch.run(words, request);
  }

  /** All that may follow a command's name. */
  static RichText usage(String command, Iterable<String> branches) {
    return RichText.code("/" + command + " " + String.join("|", branches));
  }
}
