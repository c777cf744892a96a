package org.didbon.config;

import static org.didbon.domain.setting.SettingKinds.word;

import org.didbon.domain.setting.SettingTable;

/** How much is written to the log. */
public record LogSettings(LogLevel level) {

  /** From the least to the most. */
  public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  static final SettingTable<LogSettings> TABLE =
      SettingTable.of(
          set ->
              new LogSettings(
                  set.line(
                      "log.level",
                      word(LogLevel.class),
                      LogLevel.INFO,
                      LogSettings::level,
                      "error, warn, info or debug: debug has a line for each item")));
}
