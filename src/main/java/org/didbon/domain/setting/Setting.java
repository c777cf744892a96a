package org.didbon.domain.setting;

/**
 * One setting: a line of a stage's table.
 *
 * @param name section and key, as {@code feed.timeout}
 * @param byDefault what holds where the file does not name it
 * @param why what it does and why one would change it, for the file and the manual: a sentence or
 *     two without line breaks
 */
public record Setting<T>(String name, SettingKind<T> kind, T byDefault, String why) {

  public Setting {
    if (!name.matches("[a-z]+\\.[a-z][A-Za-z]*") || why.isBlank()) {
      throw new IllegalArgumentException("no section, key and reason: " + name);
    }
  }

  public String section() {
    return name.substring(0, name.indexOf('.'));
  }

  public String key() {
    return name.substring(name.indexOf('.') + 1);
  }
}
