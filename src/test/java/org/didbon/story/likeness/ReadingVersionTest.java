package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingVersionTest {

  @TempDir private Path folder;

  private String program(String name, long time, String... files) throws IOException {
    Path program = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(program))) {
      for (String file : files) {
        ZipEntry one = new ZipEntry(file.substring(0, 1));
        one.setTime(time);
        zip.putNextEntry(one);
        zip.write(file.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return ReadingVersion.of(program);
  }

  @Test
  void twoCopiesOfOneProgramAreOfOneVersion() throws IOException {
    assertThat(program("1.jar", 1_000_000_000, "a words", "b code"))
        .isEqualTo(program("2.jar", 1_700_000_000, "b code", "a words"));
  }

  @Test
  void otherWordListsAreAnotherVersion() throws IOException {
    String before = program("1.jar", 0, "a words", "b code");

    assertThat(program("2.jar", 0, "a words!", "b code")).isNotEqualTo(before);
    assertThat(program("3.jar", 0, "a code", "b words")).isNotEqualTo(before);
    assertThat(program("4.jar", 0, "a words", "b code", "c more")).isNotEqualTo(before);
  }

  @Test
  void aProgramInAFolderHasAVersionToo() throws IOException {
    Path words = Files.createDirectories(folder.resolve("org/didbon/text")).resolve("words.txt");
    Files.writeString(words, "deport");
    String before = ReadingVersion.of(folder);
    assertThat(ReadingVersion.of(folder)).isEqualTo(before);

    Files.writeString(words, "deport detain");

    assertThat(ReadingVersion.of(folder)).isNotEqualTo(before);
    assertThat(ReadingVersion.ofThisProgram()).isNotEmpty();
  }
}
