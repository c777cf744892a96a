package org.didbon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tables of words: text files beside the classes that need them, {@code #} begins a comment. */
public final class Tables {

  private static final Pattern BLANKS = Pattern.compile(" +");

  private Tables() {}

  /** The lines of a table of this package, without comments and blank ones. */
  static List<String> lines(String name) {
    return lines(Tables.class, name);
  }

  /** The lines of a table beside the class {@code home}, without comments and blank ones. */
  public static List<String> lines(Class<?> home, String name) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(home, name), StandardCharsets.UTF_8))) {
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
    return open(Tables.class, name);
  }

  private static InputStream open(Class<?> home, String name) {
    InputStream stream = home.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the class path lacks a table, name=" + name);
    }
    return stream;
  }
}
