package org.didbon.command;

import java.util.List;
import org.didbon.domain.RichText;

/** Ends a dialogue without doing anything. */
final class CancelCommand implements Command {

  private final Dialogues dialogues;
  private final Drafts drafts;

  CancelCommand(Dialogues dialogues, Drafts drafts) {
    this.dialogues = dialogues;
    this.drafts = drafts;
  }

  @Override
  public String name() {
    return "cancel";
  }

  @Override
  public List<String> words() {
    return List.of("отмена", "бекор", "bekor", "жокко");
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply run(Asked asked) {
    boolean asking = dialogues.take(asked.incoming()).isPresent();
    boolean offered = drafts.drop(asked.incoming());
    String key = asking || offered ? "cancel.done" : "cancel.none";
    return Reply.of(RichText.of(asked.localizer().say(key)));
  }
}
