package org.didbon.text;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What countries are called: by Unicode's CLDR (unicode.org/cldr) in each language the bot speaks,
 * and by a table of other names in use ({@code countries.txt}). Thread-safe.
 */
public final class CountryNames {

  /** Where the press of the region, and the state itself, write another name than CLDR. */
  private static final Map<String, String> OF_THE_REGION = Map.of("KG ru", "Кыргызстан");

  private CountryNames() {}

  /** Read once, when first asked for. */
  private static final class CountryTable {
    static final Map<String, String> BY_NAME = read();
  }

  /** ISO 3166 codes by name, folded (see {@link Letters}), in whichever of the languages. */
  public static Map<String, String> codes() {
    return CountryTable.BY_NAME;
  }

  /** The name in a language by its ISO 639-1 code; empty where CLDR has none. */
  public static Optional<String> name(String code, String language) {
    String own = OF_THE_REGION.get(code + " " + language);
    String name =
        own == null ? new ULocale("und", code).getDisplayCountry(new ULocale(language)) : own;
    return Optional.of(name).filter(known -> !known.isEmpty() && !known.equals(code));
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    for (String line : Tables.lines("countries.txt")) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(",", -1)) {
        codes.put(Letters.fold(name), line.substring(0, colon));
      }
    }
    for (String language : SpokenLanguages.CODES) {
      for (String code : Locale.getISOCountries()) {
        name(code, language).ifPresent(name -> codes.putIfAbsent(Letters.fold(name), code));
      }
    }
    return Collections.unmodifiableMap(codes);
  }
}
