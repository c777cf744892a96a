package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The curated files inside the jar, as text: they explain themselves, and so what we write. */
final class SampleFile {

  private SampleFile() {}

  static String text(String name) {
    try (InputStream bytes =
        ConfigSource.bundled()
            .open(name)
            .orElseThrow(() -> new IllegalStateException("not in the jar: bundled/" + name))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundled/" + name, e);
    }
  }

  /** The comment a file begins with, or {@code ""}. */
  static String head(String name) {
    return text(name)
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
