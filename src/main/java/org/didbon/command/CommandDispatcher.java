package org.didbon.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.query.Nearest;

/** Takes a line to the command it names. Thread-safe. */
public final class CommandDispatcher implements Answers {

  private static final int LONGEST_LINE = 4_000;

  private final Map<String, Command> commands = new LinkedHashMap<>();

  CommandDispatcher(List<Command> all) {
    all.forEach(command -> commands.put(command.name(), command));
  }

  @Override
  public Optional<Reply> to(Incoming incoming) {
    if (incoming.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(answer(incoming));
  }

  private Reply answer(Incoming incoming) {
    try {
      if (incoming.text().length() > LONGEST_LINE) {
        throw new BadInput("That is too long: at most %,d characters.".formatted(LONGEST_LINE));
      }
      CommandLine line =
          CommandLine.parse(incoming.text())
              .orElseThrow(() -> new BadInput("Commands begin with a slash. What there is: /help"));
      return command(line.name()).run(new Asked(incoming, line.words()));
    } catch (BadInput e) {
      return Reply.of(RichText.of(e.getMessage().split("\n", -1)));
    }
  }

  private Command command(String name) {
    Command command = commands.get(name);
    if (command == null) {
      String guess =
          Nearest.to(name, commands.keySet()).stream()
              .findFirst()
              .map(" Did you mean /%s?"::formatted)
              .orElse("");
      throw new BadInput("There is no command /%s.%s What there is: /help".formatted(name, guess));
    }
    return command;
  }
}
