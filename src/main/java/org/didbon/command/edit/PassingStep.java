package org.didbon.command.edit;

import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Reply;

/** A question that is forgotten once something else is asked for. */
record PassingStep(Dialogues.Step step) implements Dialogues.Step {

  @Override
  public Reply answer(CommandRequest answer) {
    return step.answer(answer);
  }

  @Override
  public boolean isPassing() {
    return true;
  }
}
