package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFolderTest {

  private static final String FEED = "feeds:\n  - {id: a, url: \"https://a.example/rss\"}\n";

  @TempDir Path path;

  @Test
  void anEmptyFolderMeansDefaultsAndNothingToWatch() {
    Config config = new TestFolder(path).read();

    assertThat(config)
        .isEqualTo(
            new Config(Settings.defaults(Environment.NONE), List.of(), List.of(), List.of()));
  }

  @Test
  void emptyFilesMeanTheSame() {
    TestFolder folder =
        new TestFolder(path)
            .write("didbon.yaml", "")
            .write("actors.yaml", "# nobody yet\n")
            .write("rules.yaml", "rules:\n")
            .write("feeds.yaml", "feeds: []\n");

    assertThat(folder.read())
        .isEqualTo(
            new Config(Settings.defaults(Environment.NONE), List.of(), List.of(), List.of()));
  }

  @Test
  void aByteOrderMarkAndWindowsLineBreaksDoNoHarm() {
    TestFolder folder =
        new TestFolder(path).write("feeds.yaml", "\ufeff" + FEED.replace("\n", "\r\n"));

    assertThat(folder.read().feeds()).hasSize(1);
  }

  @Test
  void everyFaultOfEveryFileIsListedAtOnce() {
    TestFolder folder =
        new TestFolder(path)
            .write("didbon.yaml", "foo: bar\nlog: {level: x}\n")
            .write("actors.yaml", "actors:\n  - id: a\n")
            .write("rules.yaml", "rules:\n  - id: a\n  - id: b\n")
            .write("feeds.yaml", "feeds:\n  - id: a\n");

    assertThat(folder.faults())
        .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
        .containsExactly(
            "didbon.yaml:1",
            "didbon.yaml:2",
            "actors.yaml:2",
            "actors.yaml:2",
            "rules.yaml:2",
            "rules.yaml:3",
            "feeds.yaml:2");
  }

  @Test
  void textThatIsNotUtf8IsRefusedWithItsLine() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "feeds.yaml", (FEED + "# Азия-Плюс\n").getBytes(Charset.forName("windows-1251")));

    assertThat(folder.faults())
        .containsExactly("feeds.yaml:3: this is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void textInUtf16IsRefused() {
    TestFolder folder =
        new TestFolder(path).write("feeds.yaml", FEED.getBytes(StandardCharsets.UTF_16));

    assertThat(folder.faults())
        .containsExactly("feeds.yaml:1: this is not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void aCharacterNobodyCanSeeIsRefusedWithItsLine() {
    TestFolder folder = new TestFolder(path).write("feeds.yaml", FEED + "# \u0000\n");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:3: the character U+0000, which nobody can see, stands here; delete it");
  }

  @Test
  void aHugeFileIsRefused() {
    TestFolder folder =
        new TestFolder(path).write("feeds.yaml", new byte[ConfigDecoder.MAX_BYTES + 1]);

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:1: the file is larger than 16 MB; keep only the configuration in it");
  }

  @Test
  void aFolderThatIsNotThereIsToldSo() {
    TestFolder folder = new TestFolder(path.resolve("nowhere"));

    assertThat(folder.faults())
        .containsExactly(
            path.resolve("nowhere")
                + ": there is no such folder; make it, or name another with --config DIR");
  }

  @Test
  void aFileIsNoFolder() {
    new TestFolder(path).write("config", "feeds: []\n");

    assertThat(new TestFolder(path.resolve("config")).faults())
        .containsExactly(
            path.resolve("config")
                + ": this is a file, not a folder; name the folder that holds didbon.yaml,"
                + " actors.yaml, rules.yaml, feeds.yaml");
  }

  @Test
  void aFileWithAMisspeltNameIsNotPassedOverInSilence() {
    TestFolder folder =
        new TestFolder(path)
            .write("feeds.yml", FEED)
            .write("rule.yaml", "rules: []\n")
            .write("notes.yaml", "anything\n");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yml: a file of this name is not read; rename it feeds.yaml",
            "rule.yaml: a file of this name is not read; rename it rules.yaml");
  }

  @Test
  void aFolderInTheFilesPlaceIsToldSo() {
    assertThat(path.resolve("feeds.yaml").toFile().mkdir()).isTrue();

    assertThat(new TestFolder(path).faults())
        .containsExactly(
            "feeds.yaml:1: cannot be read: Is a directory; make it a file this program may read");
  }

  @Test
  void theCuratedConfigurationIsInTheJar() {
    Config config = ConfigFolder.bundled(Map.of());

    assertThat(config.actors()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(config.feeds()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(config.feeds().stream().map(Feed::language))
        .contains("ru", "en", "tg", "uz", "ky", "kk");
  }

  @Test
  void theSettingsFileShowsTheDefaults() {
    Config config = ConfigFolder.bundled(Map.of());

    assertThat(config.settings()).isEqualTo(Settings.defaults(Environment.NONE));
  }
}
