package org.didbon.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The codes of countries and languages, and which one a person means who writes the name. */
final class Codes {

  /** The languages in which a person may write a name. */
  private static final List<Locale> READ = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Codes() {}

  /** Whether {@code code} is an ISO 3166 code, in capitals. */
  static boolean country(String code) {
    return COUNTRIES.contains(code);
  }

  /** Whether {@code code} is an ISO 639 code in small letters, or {@code und}. */
  static boolean language(String code) {
    return LANGUAGES.contains(code) || code.equals("und");
  }

  static Optional<String> countryNamed(String name) {
    return named(name, Locale.getISOCountries(), Codes::countryOf, Locale::getDisplayCountry);
  }

  static Optional<String> languageNamed(String name) {
    return named(
        name, Locale.getISOLanguages(), Locale::forLanguageTag, Locale::getDisplayLanguage);
  }

  private static Locale countryOf(String code) {
    return new Locale.Builder().setRegion(code).build();
  }

  private static Optional<String> named(
      String name,
      String[] codes,
      Function<String, Locale> locale,
      BiFunction<Locale, Locale, String> display) {
    return Arrays.stream(codes)
        .filter(
            code ->
                READ.stream()
                    .anyMatch(in -> display.apply(locale.apply(code), in).equalsIgnoreCase(name)))
        .findFirst();
  }
}
