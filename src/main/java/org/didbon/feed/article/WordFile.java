package org.didbon.feed.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file of lines, each a kind and what is of it; {@code #} begins a remark. */
final class WordFile {

  private final Map<String, Set<String>> kinds = new HashMap<>();

  /**
   * Reads one that stands beside this class.
   *
   * @param separator of what stands on one line, as a regular expression
   */
  WordFile(String name, String separator) {
    try (InputStream stream =
            Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] parts = line.split(" ", 2);
                Set<String> some = kinds.computeIfAbsent(parts[0], kind -> new LinkedHashSet<>());
                Arrays.stream(parts[1].split(separator)).map(String::strip).forEach(some::add);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("a list of words cannot be read, name=" + name, e);
    }
  }

  /** What is of a kind. */
  Set<String> of(String kind) {
    return Set.copyOf(Objects.requireNonNull(kinds.get(kind), kind));
  }
}
