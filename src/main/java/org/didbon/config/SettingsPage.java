package org.didbon.config;

import java.util.List;
import org.didbon.domain.setting.SettingTable.WrittenSetting;

/** Writes the manual's page of settings as the tables of the stages say, in Markdown. */
final class SettingsPage {

  private static final String HEAD =
      """
      # Settings

      All of them stand in `didbon.yaml` of the configuration folder, each by its section and key. One
      that is left out has its default, and so have all if there is no file. Spans of time are a number
      and `s`, `m`, `h` or `d`, sizes a number and `KB`, `MB` or `GB`. What is misspelt or out of bounds
      is refused at start with its line and what to write instead: `check` lists every fault. A change
      holds from the next start.

      ```yaml
      feed:
        timeout: 1m
      ```

      This page is made from the tables that the program reads by; `SettingsWriterTest` compares them.
      """;

  private SettingsPage() {}

  static String of(Settings settings) {
    StringBuilder text = new StringBuilder(HEAD);
    SettingsWriter.sections(settings)
        .forEach(
            (section, lines) -> {
              text.append("\n## ").append(section).append("\n\n");
              text.append("| key | default | may be | |\n|---|---|---|---|\n");
              rows(lines, text);
            });
    return text.toString();
  }

  private static void rows(List<WrittenSetting> lines, StringBuilder text) {
    for (WrittenSetting line : lines) {
      String byDefault = line.value().isEmpty() ? "" : "`" + line.value() + "`";
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  line.setting().key(),
                  byDefault,
                  line.setting().kind().shape(),
                  line.setting().why()));
    }
  }
}
