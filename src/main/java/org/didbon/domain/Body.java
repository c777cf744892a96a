package org.didbon.domain;

import java.util.List;

/**
 * What a message shows.
 *
 * @param buttons rows of buttons, from top to bottom; empty if there are none
 */
public record Body(RichText text, List<List<Button>> buttons) {

  public Body {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  public static Body of(RichText text) {
    return new Body(text, List.of());
  }
}
