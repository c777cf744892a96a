package org.didbon.command;

import java.util.Locale;
import java.util.Optional;

/**
 * A line split into a command and the rest.
 *
 * @param name lower case, without the slash and without the bot's own name
 * @param words all after it, without blanks at the ends
 */
record CommandLine(String name, String words) {

  /** Empty if the line is no command: it does not begin with a slash and a letter. */
  static Optional<CommandLine> parse(String line) {
    String text = line.strip();
    if (text.length() < 2 || text.charAt(0) != '/' || !Character.isLetter(text.charAt(1))) {
      return Optional.empty();
    }
    int end = 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String name = text.substring(1, end);
    int at = name.indexOf('@');
    return Optional.of(
        new CommandLine(
            (at < 0 ? name : name.substring(0, at)).toLowerCase(Locale.ROOT),
            text.substring(end).strip()));
  }
}
