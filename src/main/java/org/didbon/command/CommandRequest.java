package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.phrase.Localizer;

/**
 * A command as a person gave it.
 *
 * @param name the command's, whatever word was typed for it
 * @param words all after the command's name, without blanks at the ends
 * @param localizer in which the chat is answered
 */
public record CommandRequest(
    IncomingText incoming, String name, String words, Localizer localizer) {

  public ChatAddress chat() {
    return incoming.chat();
  }

  /** Who speaks in a chat of his own; {@code ""} in a chat of several. */
  public String owner() {
    return incoming.shared() ? "" : incoming.person();
  }

  /** {@link #words}, or a fault that shows how to use the command if there are none. */
  public String neededWords() {
    if (words.isEmpty()) {
      throw wrong("typed.nothing", Map.of("command", name, "example", example()));
    }
    return words;
  }

  /** That one of several has to be named: they are offered, and typing is told of too. */
  public BadInput which(List<List<Button>> offered) {
    return new Choice(localizer.say("typed.which", Map.of("example", example())), offered);
  }

  /** A fault in what was typed, told by a phrase. */
  public BadInput wrong(String key, Map<String, ?> arguments) {
    return new BadInput(localizer.say(key, arguments));
  }

  /** A line that works. */
  private String example() {
    return localizer.say(name + ".example");
  }
}
