package org.didbon.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What posts and the bodies they belong to are called in other languages, so that nobody writes it
 * at each post.
 *
 * @param words by the text in English, exactly as a post has it; in the order of the file
 */
public record Glossary(Map<String, Wording> words) {

  public static final Glossary EMPTY = new Glossary(Map.of());

  public Glossary {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** What {@code english} is called in another language. */
  public Optional<String> in(String english, String language) {
    Wording known = words.get(english);
    return known == null ? Optional.empty() : known.in(language);
  }
}
