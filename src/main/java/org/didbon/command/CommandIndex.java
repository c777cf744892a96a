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

  CommandIndex(List<Command> all) {
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
