package org.didbon.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.didbon.phrase.TypedWords;

/**
 * Questions that a link can bring to a talk with the bot: {@code /start} and the question in
 * letters that a link may have. Anybody can make such a link and have others follow it, so only
 * commands that show something and change nothing are understood. Immutable.
 */
public final class StartLink {

  /** core.telegram.org/bots/features#deep-linking: A-Z, a-z, 0-9, _ and -, up to 64 of them. */
  private static final int LONGEST = 64;

  private final List<Command> showing;
  private final CommandIndex index;

  /**
   * @param showing commands that change nothing
   */
  public StartLink(List<Command> showing, TypedWords typed) {
    this.showing = List.copyOf(showing);
    this.index = new CommandIndex(showing, typed);
  }

  boolean leadsTo(Command command) {
    return showing.contains(command);
  }

  /** A question as a link has it; empty if it is none that a link may bring, or too long. */
  Optional<String> of(CommandLine line) {
    String written = line.words().isEmpty() ? line.name() : line.name() + " " + line.words();
    String link = Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(UTF_8));
    return index.knows(line.name()) && link.length() <= LONGEST
        ? Optional.of(link)
        : Optional.empty();
  }

  /** The answer to a question that came by a link; empty if none did. */
  public Optional<Reply> answer(CommandRequest request) {
    return line(request.words())
        .filter(line -> index.knows(line.name()))
        .map(
            line -> {
              Command command = index.find(line, request.localizer());
              return command.run(
                  new CommandRequest(
                      request.incoming(), command.name(), line.words(), request.localizer()));
            });
  }

  private static Optional<CommandLine> line(String link) {
    try {
      ByteBuffer written = ByteBuffer.wrap(Base64.getUrlDecoder().decode(link));
      return CommandLine.parse("/" + UTF_8.newDecoder().decode(written));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
