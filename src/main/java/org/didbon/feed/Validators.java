package org.didbon.feed;

/** ETag and Last-Modified, of which not every one can be sent back. */
final class Validators {

  private static final int LONGEST = 1_024;

  private Validators() {}

  /** The same, {@code ""} if no server can be shown it again: letters beyond ASCII, or too long. */
  static String usable(String validator) {
    boolean printable = validator.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f);
    return printable && validator.length() <= LONGEST ? validator.strip() : "";
  }
}
