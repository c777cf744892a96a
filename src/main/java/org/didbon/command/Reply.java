package org.didbon.command;

import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets back.
 *
 * @param picture shown above the text; null if there is none
 * @param inPlace whether it takes the place of the message whose button was pressed
 */
public record Reply(Body body, @Nullable Picture picture, boolean inPlace) {

  public static Reply of(RichText text) {
    return of(Body.of(text));
  }

  public static Reply of(Body body) {
    return new Reply(body, null, false);
  }

  /** The same with {@code first} above it. */
  public Reply under(RichText first) {
    RichText text = RichText.builder().lines(first).lines(body.text()).build();
    return new Reply(new Body(text, body.buttons()), picture, inPlace);
  }

  /** The same; where a button was pressed, in the place of its message. */
  public Reply inPlaceOf(IncomingText incoming) {
    return new Reply(body, picture, incoming.pressed());
  }
}
