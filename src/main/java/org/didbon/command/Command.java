package org.didbon.command;

/** One thing a person can ask for. Implementations are thread-safe. */
interface Command {

  /** What to type after the slash. */
  String name();

  /** What follows the name, such as {@code NAME}; {@code ""} if nothing does. */
  String operands();

  /** What it does, on half a line. */
  String summary();

  /** A whole line that works. */
  String example();

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
