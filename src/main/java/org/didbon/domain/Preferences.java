package org.didbon.domain;

/**
 * How a chat wants to be spoken to.
 *
 * @param language BCP 47, {@code ""} if nobody chose one
 * @param zone a time zone's id, such as {@code Asia/Dushanbe} or {@code +05:00}; {@code ""} for
 *     that of the machine
 */
public record Preferences(String language, String zone) {

  /** Of a chat that chose nothing. */
  public static final Preferences NONE = new Preferences("", "");

  public Preferences withLanguage(String language) {
    return new Preferences(language, zone);
  }

  public Preferences withZone(String zone) {
    return new Preferences(language, zone);
  }
}
