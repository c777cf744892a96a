package org.didbon.rule;

import java.util.Locale;

/**
 * How one thing stands.
 *
 * @param text the thing as {@link Written} writes it; {@code ""} if there is none
 */
public record Content(State state, String text) {

  /** Nothing of that id. */
  public static final Content NONE = new Content(State.DELETED, "");

  /** Whether it is watched, and why. */
  public enum State {
    /** Watched, as somebody edited it. */
    ON,
    /** Kept and not watched. */
    OFF,
    DELETED,
    /** As the file has it. */
    BASE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Somebody's words, watched. */
  public static Content on(String text) {
    return new Content(State.ON, text);
  }

  /** As the file has it; {@link #NONE} if it has nothing. */
  public static Content base(String text) {
    return text.isEmpty() ? NONE : new Content(State.BASE, text);
  }

  public boolean isOn() {
    return state == State.ON || state == State.BASE;
  }

  public boolean isDeleted() {
    return state == State.DELETED;
  }

  public Content with(State other) {
    return new Content(other, text);
  }
}
