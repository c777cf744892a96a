package org.didbon.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses between titles by language. */
final class TitleChoice {

  private TitleChoice() {}

  /** The title in the first of {@code languages} that there is one in, else {@code title}. */
  static String in(List<String> languages, Map<String, String> titles, String title) {
    return languages.stream()
        .flatMap(language -> Stream.ofNullable(titles.get(language)))
        .findFirst()
        .orElse(title);
  }
}
