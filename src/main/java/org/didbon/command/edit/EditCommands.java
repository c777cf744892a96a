package org.didbon.command.edit;

import java.util.List;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.Dialogues;
import org.didbon.command.Editing;
import org.didbon.command.PeopleNames;
import org.didbon.command.Permissions;
import org.didbon.command.ReadableLanguages;
import org.didbon.command.RuleViews;
import org.didbon.rule.RuleBook;

/** The commands that change what is watched, and who may change it. */
public final class EditCommands {

  private final CommandContext context;
  private final Editing editing;
  private final RuleViews views;
  private final Permissions permissions;
  private final Dialogues dialogues;
  private final PendingEdits pending;
  private final SaveFlow saveFlow;

  public EditCommands(
      CommandContext context,
      Editing editing,
      RuleViews views,
      Permissions permissions,
      Dialogues dialogues) {
    this.context = context;
    this.editing = editing;
    this.views = views;
    this.permissions = permissions;
    this.dialogues = dialogues;
    this.pending = new PendingEdits(context.clock());
    this.saveFlow = new SaveFlow(editing.book(), pending);
  }

  /** All of them, in the order of the help. */
  public List<Command> all() {
    RuleBook book = editing.book();
    PeopleNames names = new PeopleNames(permissions::name, context.clock());
    WordsViews words = new WordsViews(editing, views);
    return List.of(
        new RuleCommand(
            views,
            new RuleEdits(editing, views, saveFlow, dialogues),
            new RuleSuggestions(editing, saveFlow)),
        new WordsCommand(words, new WordsEdits(book, words, saveFlow, dialogues)),
        new FeedCommand(
            editing,
            saveFlow,
            new FeedNotice(context.news(), context.watchlist()),
            new FeedEdits(
                editing,
                saveFlow,
                dialogues,
                new ReadableLanguages(context.catalogues()),
                context.clock()),
            dialogues),
        new AdminCommand(book, saveFlow, permissions, names),
        new PendingCommand(book, permissions, names),
        new AuditCommand(book, editing.stories(), names),
        new SaveCommand(pending, saveFlow, permissions),
        new CancelCommand(dialogues, pending));
  }

  /** Those that stand after another command's name, see {@link Command#branchesOf}. */
  public List<Command> branches() {
    return List.of(
        new ActorEditCommand(
            editing.book(), saveFlow, new ActorOffer(editing, views, saveFlow), dialogues),
        new StorySplitCommand(editing.stories(), context.news(), context.clock()));
  }
}
