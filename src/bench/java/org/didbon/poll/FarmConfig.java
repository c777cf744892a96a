package org.didbon.poll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a service needs to visit a farm and to watch the curated officials and topics. */
final class FarmConfig {

  private FarmConfig() {}

  /** With a database of its own beside it. */
  static void write(Path folder, Farm farm, int feeds, String every) throws IOException {
    String settings =
        """
        feed: {allowPrivateAddresses: true, articles: off}
        database: {path: %s}
        """
            .formatted(folder.resolve("didbon.db").toAbsolutePath());
    write(folder, farm, feeds, every, settings);
  }

  /**
   * Likewise.
   *
   * @param every how often each feed is visited, as {@code 10m}
   * @param settings whole lines of {@code didbon.yaml}, without those of the log
   */
  static void write(Path folder, Farm farm, int feeds, String every, String settings)
      throws IOException {
    for (String file : List.of("actors.yaml", "rules.yaml")) {
      Files.copy(Path.of("config", file), folder.resolve(file));
    }
    Files.writeString(folder.resolve("didbon.yaml"), settings + "log: {level: warn}\n");
    StringBuilder list = new StringBuilder("feeds:\n");
    for (int feed = 0; feed < feeds; feed++) {
      list.append(
          "  - {id: f%d, url: \"%s\", every: %s}%n".formatted(feed, farm.address(feed), every));
    }
    Files.writeString(folder.resolve("feeds.yaml"), list);
  }
}
