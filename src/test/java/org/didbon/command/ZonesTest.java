package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ZonesTest {

  private final Zones zones = Zones.bundled();

  @Test
  void everyNameInTheTableIsFoundInItsOwnZone() throws IOException {
    for (String line : table()) {
      int colon = line.indexOf(':');
      ZoneId zone = ZoneId.of(line.substring(0, colon));
      for (String name : line.substring(colon + 1).split(",", -1)) {
        assertThat(zones.find(name)).as(name).contains(zone);
      }
    }
  }

  @Test
  void offsetsThatNoPlaceHasAreNotFound() {
    assertThat(zones.find("+14")).isPresent();
    assertThat(zones.find("+14:30")).isEmpty();
    assertThat(zones.find("-13")).isEmpty();
    assertThat(zones.find("5")).isEmpty();
    assertThat(zones.find("")).isEmpty();
  }

  private static List<String> table() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Zones.class.getResourceAsStream("cities.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
