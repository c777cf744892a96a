package org.didbon.command;

import java.util.List;

/**
 * One thing a person can ask for. What it does, what follows its name and a line that works stand
 * in the catalogues of {@link org.didbon.phrase.Phrases}, under its name. Implementations are
 * thread-safe.
 */
interface Command {

  /** What to type after the slash, in Latin letters: every network proposes and links such. */
  String name();

  /** What people type instead, in other languages; lower case. */
  List<String> words();

  /** The command in whose line of the help it stands; itself, if it has a line of its own. */
  default String besides() {
    return name();
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
  Reply run(Asked asked);
}
