package org.didbon.command;

import java.util.List;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;

/** What was typed fits several things or none: the answer has buttons for what may be meant. */
public final class Choice extends BadInput {

  private static final long serialVersionUID = 1L;

  private final transient List<List<Button>> buttons;

  public Choice(String message, List<List<Button>> buttons) {
    super(message);
    this.buttons = List.copyOf(buttons);
  }

  List<List<Button>> buttons() {
    return buttons;
  }
}
