package org.didbon.phrase;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    String name = language + ".txt";
    try (InputStream file = Catalogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no catalogue " + name);
      }
      List<String> lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList();
      return new Catalogue(language, patterns(name, lines));
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue cannot be read " + name, e);
    }
  }

  static Map<String, String> patterns(String name, List<String> lines) {
    Map<String, String> patterns = new LinkedHashMap<>();
    String key = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String place = name + ":" + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        if (patterns.computeIfPresent(key, (k, first) -> first + "\n" + line.strip()) == null) {
          throw new IllegalStateException(place + ": an indented line with no key above");
        }
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException(place + ": no = after the key");
      }
      key = line.substring(0, equals).strip();
      if (patterns.put(key, line.substring(equals + 1).strip()) != null) {
        throw new IllegalStateException(place + ": the second " + key);
      }
    }
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
