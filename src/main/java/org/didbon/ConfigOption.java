package org.didbon;

import java.nio.file.Files;
import java.nio.file.Path;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration a command works with. */
final class ConfigOption {

  private static final Path DEFAULT = Path.of("config");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = {
        "Folder with didbon.yaml, actors.yaml, rules.yaml and feeds.yaml.",
        "Default: config; where there is none, the curated one in the jar."
      })
  @Nullable Path folder;

  /** Reads it. */
  Config read() {
    if (folder != null) {
      return ConfigFolder.read(folder, System.getenv());
    }
    return Files.isDirectory(DEFAULT)
        ? ConfigFolder.read(DEFAULT, System.getenv())
        : ConfigFolder.bundled(System.getenv());
  }
}
