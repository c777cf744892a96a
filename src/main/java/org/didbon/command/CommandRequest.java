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

  /** {@link #words}; if there are none, they are asked for: the person's next words are they. */
  public String neededWords() {
    if (words.isEmpty()) {
      String ask = localizer.say("typed.ask", Map.of("command", name, "example", example()));
      throw Choice.asking(ask, List.of(), "");
    }
    return words;
  }

  /** That one of several has to be named: they are offered, and may be typed as well. */
  public BadInput which(List<List<Button>> offered) {
    return which(offered, "");
  }

  /**
   * Likewise.
   *
   * @param after what follows the name on the command's line
   */
  public BadInput which(List<List<Button>> offered, String after) {
    String ask = localizer.say("typed.which", Map.of("example", example()));
    return Choice.asking(ask, offered, after);
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
