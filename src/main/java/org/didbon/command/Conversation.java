package org.didbon.command;

import java.util.Optional;
import org.didbon.command.Dialogues.Step;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Localizer;

/**
 * What is said without a slash: the answer to a question, or plain words for what a command does.
 * Thread-safe.
 */
public final class Conversation {

  private static final int MOST_WORDS_OF_AN_ANSWER = 4;

  private final Dialogues dialogues;
  private final PlainWords plain;
  private final LikelySubjects likely;

  /** Does what a line says. */
  interface Runner {
    Reply run(CommandLine line, IncomingText incoming, Localizer localizer);
  }

  public Conversation(
      Dialogues dialogues, CommandIndex index, Permissions permissions, CommandContext context) {
    this.dialogues = dialogues;
    this.plain = new PlainWords(index, permissions, context);
    this.likely = new LikelySubjects(context);
  }

  /** A command was given: what was asked in passing is asked no more. */
  void interrupted(IncomingText incoming) {
    dialogues.pass(incoming);
  }

  /**
   * What to answer; empty to what may be meant for others and says nothing to us.
   *
   * @throws BadInput if it makes no sense; its message is the answer
   */
  Optional<Reply> said(IncomingText incoming, Localizer localizer, Runner runner) {
    CommandRequest said = new CommandRequest(incoming, "", incoming.text().strip(), localizer);
    Optional<Step> asked = dialogues.take(incoming);
    if (asked.isPresent()) {
      return Optional.of(answered(asked.get(), said, runner));
    }
    Optional<Reply> reply = understood(said, runner);
    if (reply.isEmpty() && !incoming.aside()) {
      throw plain.unknown(said);
    }
    return reply;
  }

  /**
   * What to answer to a line whose slash stands before a word that is no command's.
   *
   * @throws BadInput if it says something, and that cannot be done
   */
  Optional<Reply> slashed(IncomingText incoming, Localizer localizer, Runner runner) {
    CommandRequest said = unslashed(incoming, localizer);
    return plain
        .plainly(said)
        .or(() -> plain.exactly(said))
        .map(line -> runner.run(line, incoming, localizer))
        .or(() -> guessed(said, runner));
  }

  /** The line of which a slash began more words for a command than one: {@code /latest news}. */
  Optional<CommandLine> phrased(IncomingText incoming, Localizer localizer) {
    return plain.phrased(unslashed(incoming, localizer));
  }

  private static CommandRequest unslashed(IncomingText incoming, Localizer localizer) {
    return new CommandRequest(incoming, "", incoming.text().strip().substring(1), localizer);
  }

  private Reply answered(Step asked, CommandRequest said, Runner runner) {
    Optional<CommandLine> command = plain.command(said).filter(line -> interrupts(line, asked));
    if (command.isPresent()) {
      if (!asked.isPassing()) {
        dialogues.ask(said.incoming(), asked); // it is the command that ends it
      }
      return runner.run(command.get(), said.incoming(), said.localizer());
    }
    try {
      return asked.answer(said);
    } catch (BadInput e) {
      Optional<Reply> other = asked.isPassing() ? understood(said, runner) : Optional.empty();
      if (other.isPresent()) {
        return other.get();
      }
      if (!asked.isPassing() || mayBeAnswer(said)) {
        dialogues.ask(said.incoming(), asked); // it may be mended: the question is still there
      }
      throw e;
    }
  }

  /** Whether it is no longer than what commands lack: else the person is at something else. */
  private static boolean mayBeAnswer(CommandRequest said) {
    return said.words().split("\\s+", -1).length <= MOST_WORDS_OF_AN_ANSWER;
  }

  /** A word that ends dialogues does; of a passing question any command alone does. */
  private static boolean interrupts(CommandLine line, Step asked) {
    return line.words().isEmpty() && (asked.isPassing() || line.name().equals("cancel"));
  }

  private Optional<Reply> understood(CommandRequest said, Runner runner) {
    Optional<CommandLine> command = plain.plainly(said).or(() -> plain.command(said));
    if (command.isPresent() && !PlainWords.mayBeSentence(command.get())) {
      return Optional.of(runner.run(command.get(), said.incoming(), said.localizer()));
    }
    if (command.isPresent()) {
      try {
        return Optional.of(runner.run(command.get(), said.incoming(), said.localizer()));
      } catch (Choice e) {
        throw e;
      } catch (BadInput e) {
        // a sentence that begins with a command's word
        return guessed(said, runner);
      }
    }
    return guessed(said, runner);
  }

  /** The gist of it, if that can be done; else what it names. */
  private Optional<Reply> guessed(CommandRequest said, Runner runner) {
    Optional<CommandLine> gist = plain.gist(said);
    if (gist.isPresent()) {
      try {
        return Optional.of(runner.run(gist.get(), said.incoming(), said.localizer()));
      } catch (Choice e) {
        if (gist.get().words().isEmpty()) {
          throw e;
        }
      } catch (BadInput e) {
        if (gist.get().words().isEmpty()) {
          throw e;
        }
      }
    }
    return meant(said, runner);
  }

  private Optional<Reply> meant(CommandRequest said, Runner runner) {
    return plain.meant(said).map(line -> runner.run(line, said.incoming(), said.localizer()));
  }

  /** What a command lacks is asked for: what the person says next is that. */
  Choice asking(Choice choice, Command command, CommandRequest request, Runner runner) {
    if (choice.after().isEmpty()) {
      return choice;
    }
    expect(command.name(), choice.after().get(), request, runner);
    boolean ofSubjects = command.shelf() != HelpSection.STAFF && choice.buttons().isEmpty();
    return ofSubjects ? choice.with(likely.operands(command.name(), request)) : choice;
  }

  /** What a reply asks to be sure of may be typed: yes does it, no leaves it. */
  void confirm(Reply reply, CommandRequest request, Runner runner) {
    Confirmation.of(reply)
        .ifPresent(
            line ->
                dialogues.askInPassing(
                    request.incoming(), answer -> confirmed(line, answer, runner)));
  }

  private Reply confirmed(CommandLine line, CommandRequest answer, Runner runner) {
    return Confirmation.isYes(answer)
        ? runner.run(line, answer.incoming(), answer.localizer())
        : Confirmation.no(answer).orElseThrow(() -> plain.unknown(answer));
  }

  /**
   * What the person says next may be what follows a command's name.
   *
   * @param after what follows it on the line
   */
  void expect(String command, String after, CommandRequest request, Runner runner) {
    dialogues.askInPassing(
        request.incoming(),
        answer ->
            runner.run(
                new CommandLine(command, (answer.words() + " " + after).strip()),
                answer.incoming(),
                answer.localizer()));
  }
}
