package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.jspecify.annotations.Nullable;

/** What was typed fits several things or none: the answer has buttons for what may be meant. */
public final class Choice extends BadInput {

  private static final long serialVersionUID = 1L;

  private final transient List<List<Button>> buttons;
  private final @Nullable String after;

  public Choice(String message, List<List<Button>> buttons) {
    this(message, buttons, null);
  }

  private Choice(String message, List<List<Button>> buttons, @Nullable String after) {
    super(message);
    this.buttons = List.copyOf(buttons);
    this.after = after;
  }

  /**
   * A command lacks something: the person's next words are that.
   *
   * @param after what follows them on the command's line; {@code ""} if nothing does
   */
  static Choice asking(String message, List<List<Button>> buttons, String after) {
    return new Choice(message, buttons, after.strip());
  }

  /** Rows of what may be meant. */
  public List<List<Button>> buttons() {
    return buttons;
  }

  /** What follows the words that a command lacks; empty if it lacks none. */
  Optional<String> after() {
    return Optional.ofNullable(after);
  }

  /** The same with other buttons. */
  Choice with(List<List<Button>> others) {
    return new Choice(getMessage(), others, after);
  }
}
