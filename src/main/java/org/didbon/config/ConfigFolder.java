package org.didbon.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a configuration: {@code didbon.yaml}, {@code actors.yaml}, {@code rules.yaml} and {@code
 * feeds.yaml}, of which each may be missing, and the environment.
 */
public final class ConfigFolder {

  private ConfigFolder() {}

  /**
   * Reads the files of {@code folder}. What this lets through can run; whether the rules do what
   * their examples say is for {@link ConfigCheck} to try.
   *
   * @param environment variables by name
   * @throws ConfigFaults with every fault of every file if there is one
   */
  public static Config read(Path folder, Map<String, String> environment) {
    return sound(new FolderSource(folder), environment);
  }

  /** Likewise the curated files inside the jar, for those who have none of their own yet. */
  public static Config bundled(Map<String, String> environment) {
    return sound(ConfigSource.bundled(), environment);
  }

  private static Config sound(ConfigSource source, Map<String, String> environment) {
    ConfigReader reader = ConfigReader.of(source, environment);
    RuleFaults.of(reader);
    return reader.sound();
  }
}
