package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that stood before those that are written, whose comments are kept. */
public final class EarlierFiles {

  private final ConfigSource source;
  private final Optional<Config> read;

  private EarlierFiles(ConfigSource source, Optional<Config> read) {
    this.source = source;
    this.read = read;
  }

  /** Those inside the jar, as which {@code read} was read. */
  public static EarlierFiles bundled(Config read) {
    return new EarlierFiles(ConfigSource.bundled(), Optional.of(read));
  }

  /** Those of a folder, as which {@code read} was read. */
  public static EarlierFiles of(Path folder, Config read) {
    return new EarlierFiles(new FolderSource(folder), Optional.of(read));
  }

  /**
   * Those of a folder, sound or not.
   *
   * @param environment variables by name
   */
  public static EarlierFiles in(Path folder, Map<String, String> environment) {
    try {
      return of(folder, ConfigFolder.read(folder, environment));
    } catch (ConfigFaults e) {
      return new EarlierFiles(new FolderSource(folder), Optional.empty());
    }
  }

  /** Names of the files of a configuration that are in {@code folder}. */
  public static List<String> namesIn(Path folder) {
    return ConfigSource.FILES.stream().filter(name -> Files.exists(folder.resolve(name))).toList();
  }

  /** What they say; empty if they are not sound. */
  Optional<Config> read() {
    return read;
  }

  /** The text of a file; empty if there is none. */
  Optional<String> text(String name) {
    try {
      Optional<InputStream> file = source.open(name);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream bytes = file.get()) {
        String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + source.shown(name), e);
    }
  }
}
