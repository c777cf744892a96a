package org.didbon.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Speech;
import org.didbon.query.Nearest;

/** Finds a command by any word for it. Immutable. */
final class CommandIndex {

  private final Map<String, Command> byWord = new LinkedHashMap<>();

  private final List<Command> all;
  private final List<Command> branches;

  CommandIndex(List<Command> all) {
    this(all, List.of());
  }

  /**
   * @param branches commands that stand after the name of another one, see {@link
   *     Command#branchesOf}
   */
  CommandIndex(List<Command> all, List<Command> branches) {
    this.all = List.copyOf(all);
    this.branches = List.copyOf(branches);
    all.forEach(command -> put(command.name(), command));
    all.forEach(command -> command.words().forEach(word -> put(word, command)));
  }

  /**
   * The command of that name.
   *
   * @throws BadInput if there is none, with the nearest there is
   */
  Command find(String word, Speech speech) {
    Command command = byWord.get(word);
    if (command != null) {
      return command;
    }
    Optional<String> guess = Nearest.to(word, byWord.keySet()).stream().findFirst();
    throw new BadInput(
        guess
            .map(near -> speech.say("typed.guess", Map.of("name", word, "guess", near)))
            .orElseGet(() -> speech.say("typed.unknown", Map.of("name", word))));
  }

  /** What a line asks for: the command it names, or one that its next word makes of that. */
  Command find(CommandLine line, Speech speech) {
    Command command = find(line.name(), speech);
    String first = Operands.of(line.words()).first();
    return branches.stream()
        .filter(branch -> branch.branchesOf(command.name()).contains(first))
        .findFirst()
        .orElse(command);
  }

  List<Command> all() {
    return all;
  }

  boolean knows(String word) {
    return byWord.containsKey(word);
  }

  private void put(String word, Command command) {
    Command other = byWord.put(word, command);
    if (other != null) {
      throw new IllegalStateException("two commands are called " + word);
    }
  }
}
