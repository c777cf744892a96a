package org.didbon.domain;

/**
 * What is known of a text in another language.
 *
 * @param text on one line, as a machine made it; {@code ""} if there is none
 * @param soon whether there may be one in a moment: it is worth asking again
 */
public record Translated(String text, boolean soon) {

  /** There is none, and will be none in time. */
  public static final Translated NONE = new Translated("", false);

  /** There may be one in a moment. */
  public static final Translated SOON = new Translated("", true);

  public static Translated of(String text) {
    return new Translated(text, false);
  }

  public boolean isThere() {
    return !text.isEmpty();
  }
}
