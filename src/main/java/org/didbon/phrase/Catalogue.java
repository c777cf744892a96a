package org.didbon.phrase;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sentences of one language. Thread-safe. */
final class Catalogue {

  /** The language in which every sentence there is stands. */
  static final String ENGLISH = "en";

  private static final String FILE = ".properties";

  private final String language;
  private final ULocale locale;
  private final Map<String, String> patterns;

  /** Parsed once each; never used to format, only copied, since a format has a memory. */
  private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

  private Catalogue(String language, Map<String, String> patterns) {
    this.language = language;
    this.locale = new ULocale(language);
    this.patterns = patterns;
  }

  /** Reads the file of {@code language}, which lies beside this class. */
  static Catalogue read(String language) {
    String name = language + FILE;
    try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no catalogue " + name);
      }
      return of(language, new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue cannot be read " + name, e);
    }
  }

  /**
   * The catalogue that {@code file} holds. Each pattern is looked at now: else a broken one would
   * be found by the first reader to whom that sentence is said.
   */
  static Catalogue of(String language, Reader file) throws IOException {
    String name = language + FILE;
    Map<String, String> patterns = patterns(name, file);
    checkSyntax(name, patterns);
    return new Catalogue(language, patterns);
  }

  /** In the order of the file; {@link Properties} alone has none and lets a later key win. */
  static Map<String, String> patterns(String name, Reader file) throws IOException {
    Map<String, String> patterns = new LinkedHashMap<>();
    Properties inOrder =
        new Properties() {
          @Override
          public synchronized @Nullable Object put(Object key, Object pattern) {
            if (patterns.put((String) key, ((String) pattern).strip()) != null) {
              throw new IllegalStateException(name + ": the second " + key);
            }
            return null;
          }
        };
    inOrder.load(file);
    return patterns;
  }

  String language() {
    return language;
  }

  ULocale locale() {
    return locale;
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  /** The pattern as written. */
  Optional<String> pattern(String key) {
    return Optional.ofNullable(patterns.get(key));
  }

  /** A format of the caller's own. */
  Optional<MessageFormat> format(String key) {
    @Nullable String pattern = patterns.get(key);
    if (pattern == null) {
      return Optional.empty();
    }
    MessageFormat format = parsed.computeIfAbsent(key, k -> parse(k, pattern));
    return Optional.of(format.clone());
  }

  private MessageFormat parse(String key, String pattern) {
    try {
      return new MessageFormat(pattern, locale);
    } catch (IllegalArgumentException e) {
      throw broken(language + FILE, key, pattern, e);
    }
  }

  /** Braces, plurals and names; which types there are is known to formats alone. */
  private static void checkSyntax(String name, Map<String, String> patterns) {
    MessagePattern syntax = new MessagePattern();
    patterns.forEach(
        (key, pattern) -> {
          try {
            syntax.parse(pattern);
          } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken(name, key, pattern, e);
          }
        });
  }

  private static IllegalStateException broken(
      String name, String key, String pattern, RuntimeException cause) {
    return new IllegalStateException(name + ": " + key + " is no pattern: " + pattern, cause);
  }
}
