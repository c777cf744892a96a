package org.didbon.phrase.time;

import java.time.LocalTime;
import java.util.Locale;

/** A part of the day, which tells eight in the morning from eight in the evening. */
enum PartOfDay {
  MORNING(9),
  NOON(12),
  AFTERNOON(15),
  EVENING(19),
  NIGHT(22);

  private static final int HALF = 12;

  /** Two in the afternoon, but eleven in the day. */
  private static final int LAST_AFTER_NOON = 8;

  /** Three at night is early, ten at night is late. */
  private static final int LAST_EARLY = 5;

  private final int usual;

  PartOfDay(int usual) {
    this.usual = usual;
  }

  static PartOfDay of(String meaning) {
    return valueOf(meaning.toUpperCase(Locale.ROOT));
  }

  /** Where no hour is named. */
  LocalTime usual() {
    return LocalTime.of(usual, 0);
  }

  /** The hour of 24 that is meant by {@code hour} in this part of the day. */
  int hour(int hour) {
    if (hour > HALF) {
      return hour;
    }
    return switch (this) {
      case MORNING -> hour == HALF ? 0 : hour;
      case NOON, AFTERNOON -> hour <= LAST_AFTER_NOON ? hour + HALF : hour;
      case EVENING -> hour == HALF ? HALF : hour + HALF;
      case NIGHT -> hour == HALF ? 0 : hour > LAST_EARLY ? hour + HALF : hour;
    };
  }
}
