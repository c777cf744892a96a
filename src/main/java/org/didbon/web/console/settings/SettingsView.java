package org.didbon.web.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of settings.
 *
 * @param facts lines about the program, ready to print
 * @param changed how many are not as by default, as a sentence
 * @param backup null for who may not have it
 */
public record SettingsView(
    List<String> facts,
    String changed,
    List<SettingsGroup> groups,
    List<VariableLine> environment,
    @Nullable BackupView backup) {

  /** Settings of one section. */
  public record SettingsGroup(String section, List<HeldSetting> lines) {}

  /**
   * One setting.
   *
   * @param from where it comes from, in words
   */
  public record HeldSetting(
      String name, String value, String byDefault, String from, String why, boolean isOther) {}

  /** A variable of the environment, and whether it is set, in a word. */
  public record VariableLine(String name, String state) {}
}
