package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By what processes on one database know that their settings are the same. */
class MarksTest {

  @TempDir private Path folder;

  @Test
  void whereAProcessKeepsItsOwnIsNoDifference() throws IOException {
    String here = mark("archive: {path: data/here}\nlog: {format: text}\n");

    assertThat(mark("archive: {path: data/there}\nlog: {format: json}\n")).isEqualTo(here);
    assertThat(mark("archive: {path: data/here}\nstory: {maxAge: 2d}\n")).isNotEqualTo(here);
  }

  private String mark(String settings) throws IOException {
    Files.writeString(folder.resolve("didbon.yaml"), settings);
    return ConfigWriter.marks(ConfigFolder.read(folder, Map.of())).get("didbon.yaml");
  }
}
