package org.didbon.domain;

import java.util.List;

/**
 * What a message shows.
 *
 * @param buttons rows of buttons, from top to bottom; empty if there are none
 * @param brief what is shown of it where it does not stand for itself: among others in one message,
 *     or where it was to take the place of a message that cannot be changed; empty if it always
 *     stands for itself, and if there is nothing to tell when it cannot take that place
 * @param originals words of outlets in its text that the chat wants to read in its own language,
 *     the headline first, from top to bottom; empty if it wants none
 */
public record Body(
    RichText text, List<List<Button>> buttons, RichText brief, List<ForeignText> originals) {

  public Body {
    buttons = buttons.stream().map(List::copyOf).toList();
    originals = List.copyOf(originals);
  }

  /** One of which nothing is to be translated. */
  public Body(RichText text, List<List<Button>> buttons, RichText brief) {
    this(text, buttons, brief, List.of());
  }

  /** One that always stands for itself. */
  public Body(RichText text, List<List<Button>> buttons) {
    this(text, buttons, RichText.NONE);
  }

  public static Body of(RichText text) {
    return new Body(text, List.of());
  }

  public Body withText(RichText other) {
    return new Body(other, buttons, brief, originals);
  }

  public Body withBrief(RichText other) {
    return new Body(text, buttons, other, originals);
  }

  public Body withButtons(List<List<Button>> others) {
    return new Body(text, others, brief, originals);
  }

  public Body withOriginals(List<ForeignText> others) {
    return new Body(text, buttons, brief, others);
  }
}
