package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Refusals;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.edit.PendingEdits.Draft;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.WaitingChange;
import org.jspecify.annotations.Nullable;

/** Saves changes at once, or after a yes. Thread-safe. */
final class SaveFlow {

  private final RuleBook book;
  private final PendingEdits pending;

  SaveFlow(RuleBook book, PendingEdits pending) {
    this.book = book;
    this.pending = pending;
  }

  /** Saves it and shows what was done, with a button to take it back. */
  Reply now(Proposal proposal, CommandRequest request) {
    Revision saved;
    try {
      saved = book.save(proposal, new Author(request.incoming().person(), request.chat()));
    } catch (Refused e) {
      WaitingChange waiting = e.waiting();
      if (waiting == null) {
        throw e;
      }
      return waits(e, waiting, request);
    }
    Localizer localizer = request.localizer();
    RichText.Builder text = RichText.builder();
    text.lines(localizer.rich(done(saved.action()), Map.of("what", title(saved))));
    if (isTold(saved)) {
      text.lines(Differences.between(saved, localizer));
    }
    String undo = "/" + trunk(saved.kind()) + " undo " + saved.id();
    Buttons buttons = new Buttons();
    if (saved.kind() == Editable.FEED && saved.action() == Action.ADD) {
      buttons.row(FeedNotice.button(saved.id(), localizer));
    }
    if (saved.kind() != Editable.ROLE && saved.action() != Action.UNDO) {
      String sign = Differences.sign(saved.kind(), saved.id());
      buttons.row(new Button(localizer.say("save.undo.named", Map.of("what", sign)), undo));
    }
    return Reply.of(new Body(text.build(), buttons.build()));
  }

  /** Tells that it waits for a second yes, with a button to take it back. */
  private Reply waits(Refused refused, WaitingChange waiting, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText text =
        RichText.builder()
            .plain("🔒 ")
            .lines(Refusals.describe(refused, localizer))
            .lines(WaitingNotice.difference(waiting, localizer))
            .build();
    Buttons buttons = new Buttons();
    if (book.isAlone(request.incoming().person())) {
      buttons.row(WaitingNotice.yes(waiting, localizer));
    }
    buttons.row(WaitingNotice.back(waiting, localizer));
    return Reply.of(new Body(text, buttons.build()));
  }

  /** Not where the first line says all: the rest stays as it was, goes, or comes back whole. */
  private static boolean isTold(Revision saved) {
    return switch (saved.action()) {
      case ADD, EDIT, RESET -> true;
      case DISABLE, ENABLE, DELETE -> false;
      case UNDO -> !saved.before().isDeleted();
    };
  }

  private static String done(Action action) {
    return switch (action) {
      case ADD, EDIT -> "save.done";
      case DISABLE, ENABLE, DELETE, UNDO, RESET -> "save.done." + action.word();
    };
  }

  /**
   * Shows a change with a button to save it.
   *
   * @param warning what has to be confirmed once more; null if nothing
   */
  Reply offer(
      RichText shown,
      Proposal proposal,
      Right right,
      @Nullable String warning,
      CommandRequest request) {
    return offer("save.save", shown, proposal, right, warning, request);
  }

  /**
   * Likewise.
   *
   * @param yes the key of what the button says
   */
  Reply offer(
      String yes,
      RichText shown,
      Proposal proposal,
      Right right,
      @Nullable String warning,
      CommandRequest request) {
    int number =
        pending.put(new Draft(Dialogues.key(request.incoming()), right, proposal, warning));
    return Reply.of(new Body(shown, buttons(yes, number, request.localizer())));
  }

  /**
   * Shows several changes of which any may be saved, each by a button of its own.
   *
   * @param changes what the button says, and what it saves
   */
  Reply choice(RichText shown, Map<String, Proposal> changes, Right right, CommandRequest request) {
    pending.drop(request.incoming());
    Buttons buttons = new Buttons();
    changes.forEach(
        (label, proposal) -> {
          Draft draft = new Draft(Dialogues.key(request.incoming()), right, proposal, null);
          buttons.row(new Button(label, "/save " + pending.also(draft)));
        });
    buttons.row(new Button(request.localizer().say("save.cancel"), "/cancel"));
    return Reply.of(new Body(shown, buttons.build()));
  }

  /**
   * Shows what is there already, with a button that saves the change all the same.
   *
   * @param others what else can be pressed, above it
   * @param yes the key of what the button says
   */
  Reply beside(
      RichText shown, Buttons others, String yes, Proposal proposal, CommandRequest request) {
    int number =
        pending.put(new Draft(Dialogues.key(request.incoming()), Right.EDITOR, proposal, null));
    others.row(new Button(request.localizer().say(yes), "/save " + number));
    others.row(new Button(request.localizer().say("save.cancel"), "/cancel"));
    return Reply.of(new Body(shown, others.build()));
  }

  /** The same change on what there is now; null if that cannot be. */
  @Nullable Proposal again(Proposal proposal) {
    try {
      return book.propose(proposal.change());
    } catch (Refused e) {
      return null; // deleted meanwhile, or the other has done the same
    }
  }

  /** The buttons under a change that waits for a yes. */
  static List<List<Button>> buttons(String yes, int number, Localizer localizer) {
    List<Button> row = new ArrayList<>();
    row.add(new Button(localizer.say(yes), "/save " + number));
    row.add(new Button(localizer.say("save.cancel"), "/cancel"));
    return List.of(row);
  }

  private static RichText title(Revision revision) {
    return RichText.bold(Differences.sign(revision.kind(), revision.id()));
  }

  private static String trunk(Editable kind) {
    return kind.word();
  }
}
