package org.didbon.config;

import static org.didbon.domain.setting.SettingKinds.word;

import org.didbon.domain.setting.SettingTable;

/** How much is written to the log, and in which form. */
public record LogSettings(LogLevel level, LogFormat format) {

  /** From the least to the most. */
  public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  /** For whom it is written. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** For programs that gather logs: one object a line. */
    JSON
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
                      "error, warn, info or debug: debug has a line for each item"),
                  set.line(
                      "log.format",
                      word(LogFormat.class),
                      LogFormat.TEXT,
                      LogSettings::format,
                      "text or json: json writes one object a line, for programs that gather"
                          + " logs")));
}
