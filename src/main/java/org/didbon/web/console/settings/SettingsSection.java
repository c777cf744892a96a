package org.didbon.web.console.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.command.Health;
import org.didbon.command.HealthLines;
import org.didbon.command.Right;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.settings.SettingsView.HeldSetting;
import org.didbon.web.console.settings.SettingsView.SettingsGroup;
import org.didbon.web.console.settings.SettingsView.VariableLine;
import org.jspecify.annotations.Nullable;

/** What holds and where it comes from; for owners a copy of the database. */
public final class SettingsSection implements ConsoleSection {

  private static final String PATH = MenuEntry.SETTINGS.path();

  private final ConsoleParts parts;
  private final HostFacts facts;
  private final BackupHandling backups;

  public SettingsSection(ConsoleParts parts, HostFacts facts, BackupDesk desk) {
    this.parts = parts;
    this.facts = facts;
    this.backups = new BackupHandling(desk, parts.clock());
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(PATH, MenuEntry.SETTINGS.right(), this::show);
    backups.open(routes, PATH);
  }

  private void show(Ask ask) {
    Localizer localizer = ask.localizer();
    long others = facts.settings().stream().filter(SettingRow::isOther).count();
    ask.page(
        MenuEntry.SETTINGS,
        ask.say(MenuEntry.SETTINGS.key()),
        "settings",
        new SettingsView(
            lines(localizer),
            localizer.say("console.settings.changed", Map.of("count", others)),
            groups(localizer),
            environment(localizer),
            backup(ask)));
  }

  private @Nullable BackupView backup(Ask ask) {
    return ask.caller().may(Right.OWNER) ? backups.view(ask) : null;
  }

  /** How the program does, in the words of /status where it has them. */
  private List<String> lines(Localizer localizer) {
    Instant now = parts.clock().instant();
    Health health = parts.health();
    Health.Counters report = health.report();
    List<String> lines = new ArrayList<>();
    lines.add(localizer.say("console.settings.version", Map.of("version", facts.version())));
    lines.add(localizer.say("console.settings.database", Map.of("database", facts.database())));
    lines.add(
        localizer.say(
            "status.up", Map.of("span", localizer.span(Duration.between(report.started(), now)))));
    lines.addAll(HealthLines.storage(report.storage(), now, localizer));
    lines.addAll(HealthLines.clock(health.clockAhead(), localizer));
    lines.addAll(HealthLines.others(health.others(), localizer));
    if (health.others().isEmpty()) {
      lines.add(localizer.say("console.settings.alike"));
    }
    return lines;
  }

  private List<SettingsGroup> groups(Localizer localizer) {
    return facts.settings().stream()
        .collect(
            Collectors.groupingBy(
                SettingRow::section,
                LinkedHashMap::new,
                Collectors.mapping(row -> line(row, localizer), Collectors.toList())))
        .entrySet()
        .stream()
        .map(group -> new SettingsGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private static HeldSetting line(SettingRow row, Localizer localizer) {
    String from =
        switch (row.origin()) {
          case FILE -> row.place();
          case DEFAULT -> localizer.say("console.settings.from.default");
          case PROGRAM -> localizer.say("console.settings.from.program");
        };
    return new HeldSetting(
        row.name(),
        row.value().isEmpty() ? "–" : row.value(),
        row.byDefault().isEmpty() ? "–" : row.byDefault(),
        from,
        row.why(),
        row.isOther());
  }

  private List<VariableLine> environment(Localizer localizer) {
    return facts.environment().entrySet().stream()
        .map(
            variable ->
                new VariableLine(
                    variable.getKey(),
                    localizer.say("console.settings." + (variable.getValue() ? "set" : "unset"))))
        .toList();
  }
}
