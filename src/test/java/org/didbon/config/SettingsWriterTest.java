package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.setting.Setting;
import org.didbon.domain.setting.SettingTable.WrittenSetting;
import org.junit.jupiter.api.Test;

/** The tables of the stages against what is written down of them. */
class SettingsWriterTest {

  private static final Settings DEFAULTS = Settings.defaults(Environment.NONE);

  @Test
  void theCuratedFileIsWhatTheTablesSay() throws IOException {
    assertWritten("config/didbon.yaml", SettingsWriter.of(DEFAULTS));
  }

  @Test
  void theManualsPageIsWhatTheTablesSay() throws IOException {
    assertWritten("src/site/markdown/settings.md", SettingsPage.of(DEFAULTS));
  }

  @Test
  void everyDefaultIsSoundAndReadAsItWasWritten() {
    all().forEach(line -> assertReadBack(line.setting(), line.value()));
  }

  @Test
  void noTwoSettingsHaveOneName() {
    assertThat(all()).extracting(line -> line.setting().name()).doesNotHaveDuplicates();
  }

  private static <T> void assertReadBack(Setting<T> setting, String written) {
    assertThat(setting.kind().read(written)).as(setting.name()).isEqualTo(setting.byDefault());
  }

  private static List<WrittenSetting> all() {
    return SettingsWriter.sections(DEFAULTS).values().stream().flatMap(List::stream).toList();
  }

  /** The file in the tree; with the variable it is written, for whoever changed a table. */
  private static void assertWritten(String file, String text) throws IOException {
    if (Optional.ofNullable(System.getProperty("didbon.write")).isPresent()) {
      Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
      Files.writeString(Path.of(file), text);
    }
    assertThat(Map.of(file, Files.readString(Path.of(file))))
        .as("%s is not what the settings' tables say: put this text in its place", file)
        .isEqualTo(Map.of(file, text));
  }
}
