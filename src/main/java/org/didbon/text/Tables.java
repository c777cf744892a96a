package org.didbon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of this package: text files beside its classes, {@code #} begins a comment. */
final class Tables {

  private static final Pattern BLANKS = Pattern.compile(" +");

  private Tables() {}

  /** The lines of a table, without comments and blank ones. */
  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").trim())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("a table cannot be read, name=" + name, e);
    }
  }

  /** What stands between the blanks of a line. */
  static List<String> words(String line) {
    return BLANKS.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
  }

  /** A file of the class path; relative names stand beside the classes of this package. */
  static InputStream open(String name) {
    InputStream stream = Tables.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the class path lacks a table, name=" + name);
    }
    return stream;
  }
}
