package org.didbon.phrase.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An hour and what was said of it, as they are read one after the other. */
final class TypedTime {

  private static final int HOURS = 24;

  private @Nullable Integer hour;
  private int minute = -1;
  private @Nullable PartOfDay part;

  /** Whether there was none yet, and it is one of 24. */
  boolean at(int hour, int minute) {
    if (this.hour != null || hour > HOURS) {
      return false;
    }
    this.hour = hour;
    this.minute = minute;
    return true;
  }

  /** Whether there was none yet. */
  boolean in(PartOfDay part) {
    if (this.part != null) {
      return false;
    }
    this.part = part;
    return true;
  }

  boolean hasHour() {
    return hour != null;
  }

  boolean hasPart() {
    return part != null;
  }

  /** Whether it is a bare hour of 12: {@code 11}, but neither {@code 11 pm} nor {@code 23}. */
  boolean isBare() {
    return hour != null && hour > 0 && hour <= HOURS / 2 && part == null;
  }

  boolean isNamed() {
    return hour != null || part != null;
  }

  /** Whether it can be nothing but a time: a bare number may belong to a name. */
  boolean isSure() {
    return part != null || minute >= 0;
  }

  LocalTime or(LocalTime usual) {
    if (hour == null) {
      return part == null ? usual : part.usual();
    }
    int of24 = part == null ? hour : part.hour(hour);
    return LocalTime.of(of24 % HOURS, Math.max(0, minute));
  }
}
