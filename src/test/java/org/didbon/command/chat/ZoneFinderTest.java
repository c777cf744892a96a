package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ZoneFinderTest {

  private final ZoneFinder zoneFinder = ZoneFinder.bundled();

  @Test
  void everyNameInTheTableIsFoundInItsOwnZone() throws IOException {
    for (String line : table()) {
      int colon = line.indexOf(':');
      ZoneId zone = ZoneId.of(line.substring(0, colon));
      for (String name : line.substring(colon + 1).split(",", -1)) {
        assertThat(zoneFinder.find(name)).as(name).contains(zone);
      }
    }
  }

  @Test
  void offsetsThatNoPlaceHasAreNotFound() {
    assertThat(zoneFinder.find("+14")).isPresent();
    assertThat(zoneFinder.find("+14:30")).isEmpty();
    assertThat(zoneFinder.find("-13")).isEmpty();
    assertThat(zoneFinder.find("5")).isEmpty();
    assertThat(zoneFinder.find("")).isEmpty();
  }

  private static List<String> table() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ZoneFinder.class.getResourceAsStream("cities.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
