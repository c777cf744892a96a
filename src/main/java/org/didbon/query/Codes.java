package org.didbon.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The codes of languages, and which one a person means who writes the name. */
final class Codes {

  /** The languages in which a person may write a name. */
  private static final List<Locale> READ = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Codes() {}

  /** Whether {@code code} is an ISO 639 code in small letters, or {@code und}. */
  static boolean language(String code) {
    return LANGUAGES.contains(code) || code.equals("und");
  }

  static Optional<String> languageNamed(String name) {
    return LANGUAGES.stream()
        .filter(
            code ->
                READ.stream()
                    .map(in -> Locale.forLanguageTag(code).getDisplayLanguage(in))
                    .anyMatch(name::equalsIgnoreCase))
        .sorted()
        .findFirst();
  }
}
