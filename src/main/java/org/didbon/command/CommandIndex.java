package org.didbon.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.text.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Finds a command by its name or any word for it in any language. Immutable.
 *
 * <p>Words are compared folded: an apostrophe or accent has many forms on people's keyboards.
 */
public final class CommandIndex {

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'`\u00b4\u2018\u2019\u2032]*");

  /** As written, to guess from. */
  private final Map<String, Command> byWord = new LinkedHashMap<>();

  private final Map<String, Command> byFolded = new HashMap<>();

  private final List<Command> all;
  private final List<Command> branches;
  private final TypedWords typed;

  public CommandIndex(List<Command> all, TypedWords typed) {
    this(all, List.of(), typed);
  }

  /**
   * @param branches commands that stand after the name of another one, see {@link
   *     Command#branchesOf}
   */
  public CommandIndex(List<Command> all, List<Command> branches, TypedWords typed) {
    this.typed = typed;
    this.all = List.copyOf(all);
    this.branches = List.copyOf(branches);
    all.forEach(command -> put(command.name(), command));
    all.forEach(command -> typed.of(words(command)).forEach(word -> put(word, command)));
  }

  /**
   * The command of that name, for its help.
   *
   * @throws BadInput if there is none, with the nearest there is
   */
  public Command find(String word, Localizer localizer) {
    return find(word, near -> "/help " + near, localizer);
  }

  /**
   * @param instead the line to offer, where another word for a command was meant
   */
  private Command find(String word, UnaryOperator<String> instead, Localizer localizer) {
    Command command = known(word);
    if (command != null) {
      return command;
    }
    String near = WordGuess.of(word, byWord.keySet()).orElse("");
    Command meant = byWord.get(near);
    if (meant == null) {
      throw new BadInput(localizer.say("typed.unknown", Map.of("name", word)));
    }
    String told =
        localizer.say("typed.guess", Map.of("name", word, "guess", inScriptOf(near, meant, word)));
    String line = instead.apply(typable(near, meant, word));
    throw new Choice(told, new Buttons().row(new Button(line, line)).build());
  }

  /** Also if a letter or two are those of the other alphabet, which nobody can see. */
  private @Nullable Command known(String word) {
    if (!WORD.matcher(word).matches()) {
      return null; // folding leaves out what is no letter, be it the slash
    }
    Command command = byFolded.get(Letters.fold(word));
    return command == null ? byFolded.get(Letters.fold(WordGuess.mended(word))) : command;
  }

  /** In the script that was typed, if there is such a word; else with one such beside it. */
  private String inScriptOf(String near, Command meant, String word) {
    if (!WordGuess.isCyrillic(word) || WordGuess.isCyrillic(near)) {
      return typable(near, meant, word);
    }
    return typed.of(words(meant)).stream()
        .filter(WordGuess::isCyrillic)
        .findFirst()
        .map(other -> near + " (/" + other + ")")
        .orElse(near);
  }

  /** Never in Cyrillic to somebody who did not type it: he may have no such keyboard. */
  private static String typable(String near, Command meant, String typed) {
    return WordGuess.isCyrillic(near) && !WordGuess.isCyrillic(typed) ? meant.name() : near;
  }

  /** What a line asks for: the command it names, or one that its next word makes of that. */
  Command find(CommandLine line, Localizer localizer) {
    Command command =
        find(line.name(), near -> ("/" + near + " " + line.words()).strip(), localizer);
    Operands words = Operands.of(line.words());
    return branches.stream()
        .filter(branch -> branch.isMeant(command.name(), words))
        .findFirst()
        .orElse(command);
  }

  List<Command> all() {
    return all;
  }

  boolean knows(String word) {
    return known(word) != null;
  }

  private void put(String word, Command command) {
    byWord.putIfAbsent(word, command);
    Command other = byFolded.putIfAbsent(Letters.fold(word), command);
    if (other != null && !other.equals(command)) {
      throw new IllegalStateException(
          "two commands are called " + word + ": " + other.name() + " and " + command.name());
    }
  }

  /** The key of what people type instead of a command's name. */
  private static String words(Command command) {
    return command.name() + ".words";
  }
}
