package org.didbon.domain;

/**
 * How a chat wants to be spoken to.
 *
 * @param language BCP 47, {@code ""} if nobody chose one
 * @param zone a time zone's id, such as {@code Asia/Dushanbe} or {@code +05:00}; {@code ""} for
 *     that of the machine
 * @param theme {@code light} or {@code dark}, the ground on which pictures are read; {@code ""} if
 *     nobody chose one
 * @param size how long its alerts are
 * @param quiet when it does not want to be woken
 * @param style how its alerts look and sound
 */
public record Preferences(
    String language, String zone, String theme, Size size, Quiet quiet, AlertStyle style) {

  /** How long an alert is. */
  public enum Size {
    HEADLINE,
    STANDARD,
    FULL
  }

  /** Of a chat that chose nothing. */
  public static final Preferences NONE = new Preferences("", "");

  /** Of a chat that chose nothing else. */
  public Preferences(String language, String zone) {
    this(language, zone, "", Size.STANDARD, Quiet.NEVER);
  }

  /** Whose alerts look and sound as usual. */
  public Preferences(String language, String zone, String theme, Size size, Quiet quiet) {
    this(language, zone, theme, size, quiet, AlertStyle.USUAL);
  }

  public Preferences withStyle(AlertStyle other) {
    return new Preferences(language, zone, theme, size, quiet, other);
  }

  public Preferences withLanguage(String other) {
    return new Preferences(other, zone, theme, size, quiet, style);
  }

  public Preferences withZone(String other) {
    return new Preferences(language, other, theme, size, quiet, style);
  }

  public Preferences withTheme(String other) {
    return new Preferences(language, zone, other, size, quiet, style);
  }

  public Preferences withSize(Size other) {
    return new Preferences(language, zone, theme, other, quiet, style);
  }

  public Preferences withQuiet(Quiet other) {
    return new Preferences(language, zone, theme, size, other, style);
  }
}
