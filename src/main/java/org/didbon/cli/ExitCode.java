package org.didbon.cli;

/** What a command ends with, for whoever called it. */
final class ExitCode {

  static final int DONE = 0;

  /** The command did its work, but not on all it was given. */
  static final int SOME_FAILED = 1;

  /** Nothing was done: the command or the configuration is wrong. */
  static final int WRONG_USE = 2;

  private ExitCode() {}
}
