package org.didbon.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.didbon.text.CountryNames;
import org.didbon.text.Letters;

/** Which country a person means who writes its code or its name. Thread-safe. */
public final class Countries {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** Whether {@code code} is an ISO 3166 code, in capitals. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /**
   * The ISO 3166 code of what is called so: a code in any letter case, or a name in any language
   * the bot speaks. Every letter has to be right.
   */
  public static Optional<String> named(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return isCode(code)
        ? Optional.of(code)
        : Optional.ofNullable(CountryNames.codes().get(Letters.fold(typed)));
  }

  /** Codes of what is called nearly so, nearest first, to be offered; none if nothing is near. */
  public static List<String> near(String typed) {
    return near(typed, CountryNames.codes());
  }

  /** Likewise, of these codes only. */
  public static List<String> near(String typed, Collection<String> among) {
    Map<String, String> names = new HashMap<>(CountryNames.codes());
    names.values().retainAll(Set.copyOf(among));
    return near(typed, names);
  }

  private static List<String> near(String typed, Map<String, String> names) {
    return Nearest.to(Letters.fold(typed), names.keySet()).stream()
        .map(name -> Objects.requireNonNull(names.get(name)))
        .distinct()
        .toList();
  }
}
