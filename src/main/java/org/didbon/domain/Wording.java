package org.didbon.domain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text that may stand in several languages.
 *
 * @param english for readers of whom nothing better is there; {@code ""} for no text at all
 * @param others by ISO 639-1 language, English never among them; empty for a text in English alone
 */
public record Wording(String english, Map<String, String> others) {

  public static final String ENGLISH = "en";

  public static final Wording NONE = of("");

  public Wording {
    others = Map.copyOf(others);
    if (others.containsKey(ENGLISH)) {
      throw new IllegalArgumentException("English stands twice: " + english);
    }
  }

  /** A text in English alone, or in whichever language its author wrote for all. */
  public static Wording of(String english) {
    return new Wording(english, Map.of());
  }

  /** The text in one language, if it stands in it. */
  public Optional<String> in(String language) {
    return Optional.ofNullable(language.equals(ENGLISH) ? english : others.get(language))
        .filter(text -> !text.isEmpty());
  }

  /**
   * The same with another text in one language, or without it if that is {@code ""}. The first text
   * of all is for all.
   */
  public Wording with(String language, String text) {
    if (english.isEmpty() && !text.isEmpty() && !language.equals(ENGLISH)) {
      return of(text).with(language, text);
    }
    if (language.equals(ENGLISH)) {
      return new Wording(text, others);
    }
    Map<String, String> changed = new TreeMap<>(others);
    if (text.isEmpty()) {
      changed.remove(language);
    } else {
      changed.put(language, text);
    }
    return new Wording(english, changed);
  }

  public boolean isEmpty() {
    return english.isEmpty();
  }

  /** In every language there is. */
  public Stream<String> all() {
    return Stream.concat(Stream.of(english), others.values().stream());
  }
}
