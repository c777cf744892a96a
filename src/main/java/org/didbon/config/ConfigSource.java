package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where the four files of a configuration are had from. */
interface ConfigSource {

  /** Their names, in the order in which they are read and their faults are listed. */
  List<String> FILES = List.of("didbon.yaml", "actors.yaml", "rules.yaml", "feeds.yaml");

  /**
   * The bytes of a file; empty if there is none of that name.
   *
   * @param name one of {@link #FILES}
   * @throws IOException if it is there and cannot be read
   */
  Optional<InputStream> open(String name) throws IOException;

  /** How a file is called in faults. */
  String shown(String name);

  /** What is wrong with the place itself. */
  List<Fault> faults();

  /** The curated configuration inside the jar. */
  static ConfigSource bundled() {
    return new ConfigSource() {
      @Override
      public Optional<InputStream> open(String name) {
        return Optional.ofNullable(ConfigSource.class.getResourceAsStream("bundled/" + name));
      }

      @Override
      public String shown(String name) {
        return "bundled/" + name;
      }

      @Override
      public List<Fault> faults() {
        return List.of();
      }
    };
  }
}
