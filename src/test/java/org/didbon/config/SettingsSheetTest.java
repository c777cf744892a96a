package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.didbon.web.console.settings.SettingRow;
import org.didbon.web.console.settings.SettingRow.SettingOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSheetTest {

  @TempDir private Path folder;

  @Test
  void eachSettingTellsItsLineOrThatItIsAsByDefault() throws IOException {
    List<SettingRow> rows = sheet("# mine\nfeed:\n\n  timeout: 1m\nweb: {plain: true}\n", Map.of());

    assertThat(row(rows, "feed.timeout"))
        .returns("1m", SettingRow::value)
        .returns(SettingOrigin.FILE, SettingRow::origin)
        .returns(true, SettingRow::isOther);
    assertThat(row(rows, "feed.timeout").place()).endsWith("didbon.yaml:4");
    assertThat(row(rows, "web.plain").place()).endsWith("didbon.yaml:5");
    assertThat(row(rows, "keep.items"))
        .returns("400d", SettingRow::value)
        .returns(SettingOrigin.DEFAULT, SettingRow::origin)
        .returns("", SettingRow::place);
    assertThat(rows).filteredOn(SettingRow::isOther).hasSize(2);
  }

  @Test
  void theConsoleStandsAtTheTopOfItsSite() throws IOException {
    Files.writeString(folder.resolve("didbon.yaml"), "web:\n  url: https://example.org/didbon\n");

    assertThatThrownBy(() -> config(Map.of()))
        .isInstanceOf(ConfigFaults.class)
        .hasMessageContaining("didbon.yaml:2")
        .hasMessageContaining("below the top of a site");

    Files.writeString(folder.resolve("didbon.yaml"), "web:\n  url: https://example.org/\n");
    assertThat(config(Map.of()).settings().web().url()).isEqualTo("https://example.org");
  }

  @Test
  void whatTheProgramSetsItselfIsNoDefault() {
    Config config =
        new Config(
            Settings.defaults(Environment.NONE).forDemo(folder.resolve("demo.db")),
            List.of(),
            List.of(),
            List.of());

    assertThat(row(SettingsSheet.settings(config), "feed.allowPrivateAddresses").origin())
        .isEqualTo(SettingOrigin.PROGRAM);
  }

  @Test
  void nothingSecretIsTold() throws IOException {
    Map<String, String> environment =
        Map.of(
            "TELEGRAM_BOT_TOKEN", "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1",
            "DATABASE_URL", "postgres://didbon:geheim@db.example/didbon",
            "PROXY_LOGIN", "editor:geheim",
            "PORT", "8080");
    String yaml = "feed:\n  proxy: \"http://${PROXY_LOGIN}@proxy.example:3128\"\n";

    String all =
        sheet(yaml, environment)
            + " "
            + SettingsSheet.environment(config(environment).settings().environment());

    assertThat(all)
        .contains("proxy.example", "TELEGRAM_BOT_TOKEN=true", "DATABASE_URL=true", "PORT=true")
        .contains("SLACK_BOT_TOKEN=false", "DIDBON_OWNERS=false")
        .doesNotContain("geheim", "AAHdq", "PROXY_LOGIN}@");
  }

  private List<SettingRow> sheet(String yaml, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve("didbon.yaml"), yaml);
    return SettingsSheet.settings(config(environment));
  }

  private Config config(Map<String, String> environment) {
    return ConfigFolder.read(folder, environment);
  }

  private static SettingRow row(List<SettingRow> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }
}
