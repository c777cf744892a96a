package org.didbon.text;

/** How outlets write hours and minutes after a number, as parts of regular expressions. */
public final class TimeWords {

  /** {@code 9h}, {@code 9 ч.} */
  public static final String HOUR = "h|ч\\.?";

  /** Without its dot. */
  public static final String MINUTE = "min|мин";

  private TimeWords() {}
}
