package org.didbon.domain;

/**
 * How a chat wants to be spoken to.
 *
 * @param language BCP 47, {@code ""} if nobody chose one
 * @param zone a time zone's id, such as {@code Asia/Dushanbe} or {@code +05:00}; {@code ""} for
 *     that of the machine
 * @param theme {@code light} or {@code dark}, the ground on which pictures are read; {@code ""} if
 *     nobody chose one
 */
public record Preferences(String language, String zone, String theme) {

  /** Of a chat that chose nothing. */
  public static final Preferences NONE = new Preferences("", "");

  /** Of a chat that chose no theme. */
  public Preferences(String language, String zone) {
    this(language, zone, "");
  }

  public Preferences withLanguage(String language) {
    return new Preferences(language, zone, theme);
  }

  public Preferences withZone(String zone) {
    return new Preferences(language, zone, theme);
  }

  public Preferences withTheme(String theme) {
    return new Preferences(language, zone, theme);
  }
}
