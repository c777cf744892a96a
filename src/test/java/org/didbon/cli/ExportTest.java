package org.didbon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.didbon.config.ConfigFolder;
import org.didbon.config.ConfigWriter;
import org.didbon.domain.BadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  private static final String RULES =
      """
      rules:
        # the desk asked for this one
        - id: visas
          query: виза   # in any form
      """;

  @TempDir private Path folder;
  private Path config;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
    out = folder.resolve("out");
    Files.writeString(config.resolve("rules.yaml"), RULES);
    Files.writeString(config.resolve("actors.yaml"), "actors: []\n");
    Files.writeString(config.resolve("feeds.yaml"), "feeds: []\n");
    Files.writeString(
        config.resolve("didbon.yaml"), "database: {path: %s/x.db}\n".formatted(folder));
  }

  @Test
  void filesThatAreThereAreNotTouched() throws IOException {
    Files.createDirectory(out);
    Path mine = Files.writeString(out.resolve("feeds.yaml"), "feeds: []   # mine\n");

    assertThat(export(out)).isEqualTo(2);
    assertThat(mine).hasContent("feeds: []   # mine");
    assertThat(out.resolve("rules.yaml")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedWithTheReason() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> ConfigWriter.write(ConfigFolder.read(config, Map.of()), file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(file + " cannot be made (" + file + " is a file); name one");
  }

  @Test
  void withForceTheyAreWrittenOverAndTheirCommentsKept() throws IOException {
    assertThat(export(config, "--force")).isZero();

    assertThat(config.resolve("rules.yaml")).hasContent(RULES);
  }

  @Test
  void whatIsWrittenIsForItsOwnerAloneAndReadsTheSame() throws IOException {
    assertThat(export(out)).isZero();

    assertThat(permissions(out)).isEqualTo("rwx------");
    assertThat(permissions(out.resolve("rules.yaml"))).isEqualTo("rw-------");
    assertThat(out.resolve("rules.yaml")).content().contains("# the desk asked for this one");
    assertThat(ConfigFolder.read(out, Map.of())).isEqualTo(ConfigFolder.read(config, Map.of()));
  }

  @Test
  void theCuratedFilesComeOutAsTheyAre() throws IOException {
    assertThat(Main.run("export", out.toString(), "--config", "config")).isZero();

    for (String name : new String[] {"rules.yaml", "actors.yaml", "feeds.yaml", "didbon.yaml"}) {
      assertThat(out.resolve(name)).hasSameTextualContentAs(Path.of("config", name));
    }
  }

  private int export(Path target, String... more) {
    String[] line = new String[4 + more.length];
    line[0] = "export";
    line[1] = target.toString();
    line[2] = "--config";
    line[3] = config.toString();
    System.arraycopy(more, 0, line, 4, more.length);
    return Main.run(line);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
