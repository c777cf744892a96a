package org.didbon.command;

import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.jspecify.annotations.Nullable;

/**
 * What a person gets back.
 *
 * @param picture shown above the text; null if there is none
 * @param inPlace whether it takes the place of the message whose button was pressed
 * @param file handed over with the text; null if there is none, and where there is a picture
 * @param keepsText whether, taking the place of a message, it changes the buttons of that and
 *     leaves its text; its own text is for where there is no such message
 * @param previews whether pictures of linked pages are shown, where the network has such
 */
public record Reply(
    Body body,
    @Nullable Picture picture,
    boolean inPlace,
    @Nullable TextFile file,
    boolean keepsText,
    Previews previews) {

  /** One with a text of its own. */
  public Reply(Body body, @Nullable Picture picture, boolean inPlace, @Nullable TextFile file) {
    this(body, picture, inPlace, file, false, Previews.AS_SET);
  }

  /** One without a file. */
  public Reply(Body body, @Nullable Picture picture, boolean inPlace) {
    this(body, picture, inPlace, null);
  }

  public static Reply of(RichText text) {
    return of(Body.of(text));
  }

  public static Reply of(Body body) {
    return new Reply(body, null, false);
  }

  /** One that hands over a file. */
  public static Reply of(Body body, TextFile file) {
    return new Reply(body, null, false, file);
  }

  /** One that changes the buttons of the message whose button was pressed, and nothing else. */
  public static Reply ofButtons(Body body, IncomingText incoming) {
    return new Reply(body, null, incoming.pressed(), null, incoming.pressed(), Previews.AS_SET);
  }

  /** The same with {@code first} above it. */
  public Reply under(RichText first) {
    RichText text = RichText.builder().lines(first).lines(body.text()).build();
    return new Reply(new Body(text, body.buttons()), picture, inPlace, file);
  }

  /** The same; where a button was pressed, in the place of its message. */
  public Reply inPlaceOf(IncomingText incoming) {
    return new Reply(body, picture, incoming.pressed(), file);
  }

  /** The same with pictures of pages or without. */
  Reply with(Previews wanted) {
    return new Reply(body, picture, inPlace, file, keepsText, wanted);
  }

  /** The same as a message of its own. */
  public Reply apart() {
    return new Reply(body, picture, false, file);
  }
}
