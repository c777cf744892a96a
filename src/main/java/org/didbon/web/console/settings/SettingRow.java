package org.didbon.web.console.settings;

/**
 * A setting as it holds.
 *
 * @param name section and key, as {@code feed.timeout}
 * @param value as a file shows it, without anything secret; {@code ""} for none
 * @param byDefault likewise, what holds where nobody sets it
 * @param shape what may stand there, in English
 * @param why what it does, in English
 * @param place file and line; {@code ""} if it stands in none
 */
public record SettingRow(
    String name,
    String value,
    String byDefault,
    String shape,
    String why,
    SettingOrigin origin,
    String place) {

  /** Who says so. */
  public enum SettingOrigin {
    FILE,
    DEFAULT,
    /** The way in which the program was started. */
    PROGRAM
  }

  public String section() {
    return name.substring(0, name.indexOf('.'));
  }

  /** Whether it is another one than by default. */
  public boolean isOther() {
    return !value.equals(byDefault);
  }
}
