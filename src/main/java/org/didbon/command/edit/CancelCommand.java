package org.didbon.command.edit;

import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Reply;
import org.didbon.domain.RichText;

/** Ends a dialogue without doing anything. */
final class CancelCommand implements Command {

  private final Dialogues dialogues;
  private final PendingEdits pending;

  CancelCommand(Dialogues dialogues, PendingEdits pending) {
    this.dialogues = dialogues;
    this.pending = pending;
  }

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply run(CommandRequest request) {
    boolean asking = dialogues.take(request.incoming()).isPresent();
    boolean offered = pending.drop(request.incoming());
    String key = asking || offered ? "cancel.done" : "cancel.none";
    return Reply.of(RichText.of(request.localizer().say(key)));
  }
}
