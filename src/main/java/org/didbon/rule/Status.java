package org.didbon.rule;

import java.util.Locale;

/**
 * How one thing stands.
 *
 * @param text the thing as {@link RuleJson} writes it; {@code ""} if there is none
 */
public record Status(WatchState state, String text) {

  /** Nothing of that id. */
  public static final Status NONE = new Status(WatchState.DELETED, "");

  /** Whether it is watched, and why. */
  public enum WatchState {
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

    public static WatchState of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Somebody's words, watched. */
  public static Status on(String text) {
    return new Status(WatchState.ON, text);
  }

  /** As the file has it; {@link #NONE} if it has nothing. */
  public static Status base(String text) {
    return text.isEmpty() ? NONE : new Status(WatchState.BASE, text);
  }

  public boolean isOn() {
    return state == WatchState.ON || state == WatchState.BASE;
  }

  public boolean isDeleted() {
    return state == WatchState.DELETED;
  }

  public Status with(WatchState other) {
    return new Status(other, text);
  }
}
