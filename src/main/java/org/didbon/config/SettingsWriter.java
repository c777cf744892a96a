package org.didbon.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.setting.Setting;
import org.didbon.domain.setting.SettingTable.WrittenSetting;

/**
 * Writes {@code didbon.yaml} as the tables of the stages say: every setting, and why it is there.
 */
final class SettingsWriter {

  private static final String HEAD =
      """
      # The settings of Didbon, each with its default: a setting that is left out has the value that
      # stands here, and so has the whole file if it is missing. Spans of time are a number and s, m, h or
      # d (30s, 10m, 2h, 1d), sizes a number and KB, MB or GB. What is misspelt is refused at start, never
      # guessed; the command `check` lists every fault.
      #
      # Secrets never stand in a file. They come from the environment:
      %s#   DIDBON_OWNERS        who may do everything: %s
      #   DATABASE_URL         postgres://user:password@host:5432/name, in place of the SQLite file
      #   PORT                 of health and metrics, and of Telegram's webhook if there is one
      #   TRANSLATE_KEY        of the server that translate.url names, if it wants one
      #   HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY   unless a proxy is named below
      """;

  /** Comments begin here, unless a value is longer. */
  private static final int COLUMN = 26;

  private static final int WIDTH = 112;

  /** Of a process and its machine: nothing that is told depends on them. */
  private static final Set<String> OWN =
      Set.of("archive: path", "database: path", "log: format", "web: address");

  private SettingsWriter() {}

  static String of(Settings settings) {
    StringBuilder text = new StringBuilder(head());
    sections(settings)
        .forEach(
            (section, lines) -> {
              text.append('\n').append(section).append(":\n");
              lines.forEach(line -> text.append(written(line)));
            });
    return text.toString();
  }

  private static String head() {
    String secrets =
        ChatNetworks.secrets().stream()
            .map(secret -> "#   %-20s %s\n".formatted(secret.name(), secret.about()))
            .collect(Collectors.joining());
    return HEAD.formatted(secrets, String.join(",", ChatNetworks.PEOPLE.examples()));
  }

  /** What processes on one database ought to have in common: all but where each keeps its own. */
  static String shared(Settings settings) {
    return sections(settings).values().stream()
        .flatMap(List::stream)
        .filter(line -> !OWN.contains(name(line)))
        .map(line -> name(line) + "=" + line.value() + "\n")
        .collect(Collectors.joining());
  }

  private static String name(WrittenSetting line) {
    return line.setting().section() + ": " + line.setting().key();
  }

  /** All settings with their values, by section, in the order of the tables. */
  static Map<String, List<WrittenSetting>> sections(Settings settings) {
    return Settings.table(settings.environment()).write(settings).stream()
        .collect(
            Collectors.groupingBy(
                line -> line.setting().section(), LinkedHashMap::new, Collectors.toList()));
  }

  /** One setting, its reason beside it. */
  private static String written(WrittenSetting line) {
    Setting<?> setting = line.setting();
    String value =
        switch (setting.kind().form()) {
          case PLAIN -> line.value();
          case TEXT -> YamlWriter.of(line.value());
          case NAMED -> named(line.value());
        };
    String start = "  " + setting.key() + ": " + value;
    int column = Math.max(COLUMN, start.length() + 1);
    List<String> why = wrapped(setting.why(), WIDTH - column);
    String next = "\n" + " ".repeat(column) + "# ";
    return start + " ".repeat(column - start.length()) + "# " + String.join(next, why) + "\n";
  }

  private static String named(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", 2))
        .map(parts -> parts[0] + ": '" + parts[1].replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
