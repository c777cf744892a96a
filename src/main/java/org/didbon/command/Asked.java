package org.didbon.command;

/**
 * A command as a person gave it.
 *
 * @param words all after the command's name, without blanks at the ends
 */
record Asked(Incoming incoming, String words) {

  /** {@link #words}, or a fault that shows how to use the command if there are none. */
  String wordsFor(Command command) {
    if (words.isEmpty()) {
      throw new org.didbon.domain.BadInput(
          "What should /%s look for? For example: %s".formatted(command.name(), command.example()));
    }
    return words;
  }
}
