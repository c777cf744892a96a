package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;

/** A reply that asks for a yes, which may be typed as well as pressed. */
final class Confirmation {

  private static final String YES = " yes";

  private Confirmation() {}

  /** What the button does that stands for yes; empty unless exactly one does. */
  static Optional<CommandLine> of(Reply reply) {
    List<String> sure =
        reply.body().buttons().stream()
            .flatMap(List::stream)
            .map(Button::command)
            .filter(command -> command.endsWith(YES))
            .toList();
    return sure.size() == 1 ? CommandLine.parse(sure.get(0)) : Optional.empty();
  }

  /** What a no is answered; empty if it is none. */
  static Optional<Reply> no(CommandRequest said) {
    return said.localizer().typed().is("word.off", PlainSpeech.bare(said.words()))
        ? Optional.of(Reply.of(RichText.of(said.localizer().say("cancel.done"))))
        : Optional.empty();
  }

  static boolean isYes(CommandRequest said) {
    return said.localizer().typed().is("word.yes", PlainSpeech.bare(said.words()));
  }
}
