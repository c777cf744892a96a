package org.didbon.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;

/** Takes a line to the command it names. Thread-safe. */
public final class CommandDispatcher implements Answers {

  private static final int LONGEST_LINE = 4_000;

  private final Map<String, Command> commands = new LinkedHashMap<>();

  private final Permissions permissions;

  CommandDispatcher(List<Command> all, Permissions permissions) {
    this.permissions = permissions;
    all.forEach(command -> commands.put(command.name(), command));
  }

  @Override
  public Optional<Reply> to(Incoming incoming) {
    if (incoming.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(answer(incoming));
  }

  /** Whether a word, in lower case and without slash, names a command. */
  public boolean knows(String word) {
    return commands.containsKey(word);
  }

  /** What there is for everybody: language, {@code ""} for the others, to command to summary. */
  public Map<String, Map<String, String>> menus() {
    Map<String, String> menu = new LinkedHashMap<>();
    commands.values().stream()
        .filter(command -> command.right() != Right.OWNER)
        .forEach(command -> menu.put(command.name(), command.summary()));
    return Map.of("", menu);
  }

  private Reply answer(Incoming incoming) {
    try {
      if (incoming.text().length() > LONGEST_LINE) {
        throw new BadInput("That is too long: at most %,d characters.".formatted(LONGEST_LINE));
      }
      CommandLine line =
          CommandLine.parse(incoming.text())
              .orElseThrow(() -> new BadInput("Commands begin with a slash. What there is: /help"));
      Command command = command(line.name());
      permissions.check(command.right(), incoming);
      return command.run(new Asked(incoming, line.words()));
    } catch (BadInput e) {
      return Reply.of(RichText.of(e.getMessage().split("\n", -1)));
    }
  }

  private Command command(String name) {
    Command command = commands.get(name);
    if (command == null) {
      String guess =
          Spelling.nearest(name, commands.keySet()).map(" Did you mean /%s?"::formatted).orElse("");
      throw new BadInput("There is no command /%s.%s What there is: /help".formatted(name, guess));
    }
    return command;
  }
}
