package org.didbon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.didbon.config.CheckReport;
import org.didbon.config.Config;
import org.didbon.config.ConfigCheck;
import org.didbon.config.ConfigFaults;
import org.didbon.config.ConfigFolder;
import org.didbon.config.EarlierFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which configuration a command works with. */
final class ConfigOption {

  private static final Path DEFAULT = Path.of("config");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "Folder of didbon.yaml and the files beside it. Default: config; where there is none, the"
              + " curated one in the jar.")
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

  /** The files as which {@code read} was read. */
  EarlierFiles files(Config read) {
    if (folder != null) {
      return EarlierFiles.of(folder, read);
    }
    return Files.isDirectory(DEFAULT) ? EarlierFiles.of(DEFAULT, read) : EarlierFiles.bundled(read);
  }

  /** Reads and checks it as a whole, examples of rules included. */
  CheckReport check(Instant when) {
    if (folder != null) {
      return ConfigCheck.of(folder, System.getenv(), when);
    }
    return Files.isDirectory(DEFAULT)
        ? ConfigCheck.of(DEFAULT, System.getenv(), when)
        : ConfigCheck.bundled(System.getenv(), when);
  }

  /**
   * Likewise, for those who need all of it in order.
   *
   * @throws ConfigFaults with every fault
   */
  CheckReport checked(Instant when) {
    CheckReport report = check(when);
    if (!report.faults().isEmpty()) {
      throw new ConfigFaults(report.faults());
    }
    return report;
  }
}
