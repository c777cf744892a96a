package org.didbon.domain;

import java.util.List;

/**
 * What a message shows.
 *
 * @param buttons rows of buttons, from top to bottom; empty if there are none
 * @param brief what is shown of it where it does not stand for itself: among others in one message,
 *     or where it was to take the place of a message that cannot be changed; empty if it always
 *     stands for itself, and if there is nothing to tell when it cannot take that place
 */
public record Body(RichText text, List<List<Button>> buttons, RichText brief) {

  public Body {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** One that always stands for itself. */
  public Body(RichText text, List<List<Button>> buttons) {
    this(text, buttons, RichText.NONE);
  }

  public static Body of(RichText text) {
    return new Body(text, List.of());
  }

  public Body withText(RichText other) {
    return new Body(other, buttons, brief);
  }

  public Body withBrief(RichText other) {
    return new Body(text, buttons, other);
  }
}
