package org.didbon.command.edit;

import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;

/** A command of the staff of which the first word after its name says what to do. */
interface BranchedCommand extends Command {

  Branches branches();

  @Override
  default String name() {
    return branches().command();
  }

  @Override
  default HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  default Reply run(CommandRequest request) {
    return branches().run(request);
  }
}
