package org.didbon.domain;

/**
 * How a chat wants to be spoken to.
 *
 * @param language BCP 47, {@code ""} if nobody chose one
 * @param zone a time zone's id, such as {@code Asia/Dushanbe} or {@code +05:00}; {@code ""} for
 *     that of the machine
 * @param size how long its alerts are
 * @param quiet when it does not want to be woken
 */
public record Preferences(String language, String zone, Size size, Quiet quiet) {

  /** How long an alert is. */
  public enum Size {
    HEADLINE,
    STANDARD,
    FULL
  }

  /** Of a chat that chose nothing. */
  public static final Preferences NONE = new Preferences("", "");

  public Preferences(String language, String zone) {
    this(language, zone, Size.STANDARD, Quiet.NEVER);
  }

  public Preferences withLanguage(String other) {
    return new Preferences(other, zone, size, quiet);
  }

  public Preferences withZone(String other) {
    return new Preferences(language, other, size, quiet);
  }

  public Preferences withSize(Size other) {
    return new Preferences(language, zone, other, quiet);
  }

  public Preferences withQuiet(Quiet other) {
    return new Preferences(language, zone, size, other);
  }
}
