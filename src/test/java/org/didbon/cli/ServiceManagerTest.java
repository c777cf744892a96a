package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd is told, and the unit that has it listen. */
class ServiceManagerTest {

  private static final Map<String, String> LISTENS = Map.of("NOTIFY_SOCKET", "/run/systemd/notify");
  private static final Pattern LINE = Pattern.compile("([A-Z][A-Za-z]+)=(.*)");

  @TempDir Path folder;

  @Test
  void itIsToldWhenAllIsReadyAndWhenItStops() throws IOException {
    ServiceManager manager = ServiceManager.of(LISTENS, tool("echo \"$@\" >> " + told()));

    manager.ready();
    manager.stopping();

    assertThat(told()).hasContent("READY=1\nSTOPPING=1\n");
  }

  @Test
  void elsewhereNothingIsTold() throws IOException {
    ServiceManager.of(Map.of(), tool("echo \"$@\" >> " + told())).ready();

    assertThat(told()).doesNotExist();
  }

  @Test
  void theProgramRunsWhateverBecomesOfIt() throws IOException {
    ServiceManager.of(LISTENS, folder.resolve("no-such-tool").toString()).ready();
    ServiceManager.of(LISTENS, tool("exit 3")).ready();
  }

  /** What each of these lines protects is said in systemd.exec(5). */
  @Test
  void theUnitWaitsForTheWordAndGivesAwayNoRights() throws IOException {
    Path unit = Path.of("config", "ops", "didbon.service");
    Set<String> lines = new TreeSet<>(Files.readAllLines(unit, UTF_8));

    assertThat(lines)
        .contains(
            "Type=notify",
            "NotifyAccess=all",
            "DynamicUser=yes",
            "CapabilityBoundingSet=",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "RestartPreventExitStatus=" + ExitCode.WRONG_USE,
            "SystemCallFilter=@system-service");
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      assertThat(line.isBlank() || line.startsWith("#") || line.startsWith("["))
          .as(line)
          .isNotEqualTo(parts.matches());
    }
  }

  private Path told() {
    return folder.resolve("told");
  }

  private String tool(String script) throws IOException {
    Path tool = folder.resolve("tool");
    Files.write(tool, List.of("#!/bin/sh", script), UTF_8);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    return tool.toString();
  }
}
