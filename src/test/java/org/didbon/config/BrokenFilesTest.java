package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages the curated files in many ways: whatever comes of it is read, or told in faults. */
class BrokenFilesTest {

  private static final int TRIALS = 25;
  private static final int MANY_TRIALS = 1_000;
  private static final int MOST_DAMAGES = 4;

  private static final String[] SIGNS = {
    ":",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "'",
    "\"",
    "\t",
    " ",
    "#",
    " #",
    "&a ",
    "*a",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "\u0000",
    "😀",
    "\ud83d",
    "\r",
    "\n",
    "---\n",
    "? ",
    "!",
    "<<: *a",
    "\u2028",
    "(",
    "\ufeff",
    "null",
    "~",
    "2008-13-45",
    "99999999999d",
    "NEAR/",
    "NOT "
  };

  @TempDir Path path;

  @ParameterizedTest
  @ValueSource(strings = {"didbon.yaml", "actors.yaml", "rules.yaml", "feeds.yaml"})
  void nothingButFaultsComesOfABrokenFile(String name) {
    breakTimes(TRIALS, name);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"didbon.yaml", "actors.yaml", "rules.yaml", "feeds.yaml"})
  void nothingButFaultsComesOfAFileBrokenInManyWays(String name) {
    breakTimes(MANY_TRIALS, name);
    breakBytesTimes(MANY_TRIALS, name);
  }

  private void breakTimes(int trials, String name) {
    Random random = new Random(name.hashCode());
    String whole = SampleFile.text(name);
    for (int trial = 0; trial < trials; trial++) {
      String broken = damaged(whole, random);

      assertThatItIsReadOrTold(name, broken);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"didbon.yaml", "actors.yaml", "rules.yaml", "feeds.yaml"})
  void nothingButFaultsComesOfBrokenBytes(String name) {
    breakBytesTimes(TRIALS, name);
  }

  private void breakBytesTimes(int trials, String name) {
    Random random = new Random(name.length());
    byte[] whole = SampleFile.text(name).getBytes(StandardCharsets.UTF_8);
    for (int trial = 0; trial < trials; trial++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();

      assertThatItIsReadOrTold(name, broken);
    }
  }

  private void assertThatItIsReadOrTold(String name, String text) {
    assertThatItIsReadOrTold(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertThatItIsReadOrTold(String name, byte[] bytes) {
    TestFolder folder = new TestFolder(path).write(name, bytes);
    try {
      assertThat(ConfigFolder.read(folder.path(), Map.of())).isNotNull();
    } catch (ConfigFaults e) {
      assertThat(e.faults())
          .isNotEmpty()
          .allSatisfy(
              fault -> {
                assertThat(fault.line()).isPositive();
                assertThat(fault.wrong()).isNotBlank();
                assertThat(fault.instead()).isNotBlank();
                assertThat(fault.toString().lines()).hasSize(1);
              });
    }
  }

  private static String damaged(String whole, Random random) {
    StringBuilder text = new StringBuilder(whole);
    for (int damage = random.nextInt(MOST_DAMAGES); damage >= 0; damage--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, SIGNS[random.nextInt(SIGNS.length)]);
        case 1 -> text.replace(at, at + 1, SIGNS[random.nextInt(SIGNS.length)]);
        case 2 -> text.delete(at, end);
        default -> text.insert(at, text.substring(at, end));
      }
    }
    return text.toString();
  }
}
