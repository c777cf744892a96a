package org.didbon.phrase;

import com.ibm.icu.text.MessageFormat;
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
    String name = language + ".properties";
    try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no catalogue " + name);
      }
      return of(language, new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue cannot be read " + name, e);
    }
  }

  static Catalogue of(String language, Reader file) throws IOException {
    return new Catalogue(language, patterns(language + ".properties", file));
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
    MessageFormat format = parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
    return Optional.of(format.clone());
  }
}
