package org.didbon.command.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.domain.RichText;

/** What may follow a command's name, by its first word; the list where none is written. */
final class Branches {

  /** Does one of the things that follow the command's name. */
  interface Branch {
    /** What {@code words} ask for, its own name among them. */
    Reply run(Operands words, CommandRequest request);
  }

  private static final String LIST = "list";

  private final String command;
  private final Map<String, Branch> branches = new LinkedHashMap<>();

  Branches(String command, Branch list) {
    this.command = command;
    branches.put(LIST, list);
  }

  /** The name that they follow. */
  String command() {
    return command;
  }

  void put(String word, Branch branch) {
    branches.put(word, branch);
  }

  Set<String> names() {
    return Collections.unmodifiableSet(branches.keySet());
  }

  boolean has(String word) {
    return branches.containsKey(word);
  }

  Reply run(CommandRequest request) {
    return run(Operands.of(request.words()), request);
  }

  /** Likewise of other words than the request has. */
  Reply run(Operands words, CommandRequest request) {
    Branch branch = branches.get(words.first().isEmpty() ? LIST : words.first());
    if (branch == null) {
      throw request.wrong("typed.branches", Map.of("what", usage(command, branches.keySet())));
    }
    return branch.run(words, request);
  }

  /** All that may follow a command's name. */
  static RichText usage(String command, Iterable<String> branches) {
    return RichText.code("/" + command + " " + String.join("|", branches));
  }
}
