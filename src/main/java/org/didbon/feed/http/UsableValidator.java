package org.didbon.feed.http;

/** An ETag or Last-Modified; not every one can be sent back. */
final class UsableValidator {

  private static final int LONGEST = 1_024;

  private UsableValidator() {}

  /** The same, {@code ""} if no server can be shown it again: letters beyond ASCII, or too long. */
  static String of(String validator) {
    boolean printable = validator.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f);
    return printable && validator.length() <= LONGEST ? validator.strip() : "";
  }
}
