package org.didbon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.phrase.Localizer;

/**
 * One thing a person can ask for. What it does, what follows its name, a line that works and what
 * people type instead of the name stand in the catalogues of {@link org.didbon.phrase.Catalogues},
 * under its name. Implementations are thread-safe.
 */
public interface Command {

  /** What to type after the slash, in Latin letters: every network proposes and links such. */
  String name();

  /** Where it stands on the page of {@code /help}. */
  default HelpSection shelf() {
    return HelpSection.NEWS;
  }

  /** Whether help and menus name it: not what only buttons say. */
  default boolean isListed() {
    return true;
  }

  /** First words after another command's name, lower case, that mean this one. */
  default Set<String> branchesOf(String command) {
    return Set.of();
  }

  /** Whether what follows another command's name means this one. */
  default boolean isMeant(String command, Operands words) {
    return branchesOf(command).contains(words.first());
  }

  /** Whether it is about the chat that a person settles things for, see {@link Targets}. */
  default boolean isForTarget() {
    return right() == Right.CHAT_ADMIN;
  }

  /**
   * The keys of what its help says at length: lines of what can be typed, a dash, and what it
   * means; empty where there is nothing to say.
   */
  default List<String> manual() {
    return List.of();
  }

  /**
   * Whether it is a menu of what can be done, for whoever presses its button: where many read, the
   * others are not to see it.
   */
  default boolean isMenu() {
    return false;
  }

  /** Whether, given alone, it waits for words: the person's next ones may be they. */
  default boolean awaitsWords() {
    return false;
  }

  /** The command whose words the person's next ones may be, once this was answered, given alone. */
  default Optional<String> awaits(CommandRequest request) {
    return awaitsWords() ? Optional.of(name()) : Optional.empty();
  }

  /**
   * What follows the command's name where plain words, without it, mean the command all the same:
   * «8:00» is when digests come.
   *
   * @param said without signs around it
   * @return empty if they mean something else
   */
  default Optional<String> plainly(String said, Localizer localizer) {
    return Optional.empty();
  }

  /** Whom it takes. */
  default Right right() {
    return Right.EVERYBODY;
  }

  /**
   * Does it.
   *
   * @throws org.didbon.domain.BadInput if what was typed cannot be used; its message is the answer
   */
  Reply run(CommandRequest request);
}
