package org.didbon.command.edit;

import java.util.List;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;

/** What topics look for: shown to and changed by those who may. */
final class RuleCommand implements BranchedCommand {

  private final Branches branches;

  RuleCommand(RuleViews views, RuleEdits edits, RuleSuggestions suggestions) {
    branches = new Branches("rule", (words, request) -> views.list(request));
    branches.put("show", views::show);
    branches.put("add", edits::add);
    branches.put("edit", edits::edit);
    branches.put("test", views::test);
    branches.put("suggest", suggestions::suggest);
    branches.put("title", edits::title);
    branches.put("urgent", edits::severity);
    branches.put("normal", edits::severity);
    branches.put("guard", edits::guard);
    branches.put("unguard", edits::guard);
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
  public Branches branches() {
    return branches;
  }

  @Override
  public List<String> manual() {
    return List.of("rule.help", "query.help");
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }
}
