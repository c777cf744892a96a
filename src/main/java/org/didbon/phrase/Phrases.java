package org.didbon.phrase;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.domain.Preferences;

/** All languages the bot speaks. Thread-safe. */
public final class Phrases {

  /** Spoken to whoever speaks none of the others. */
  public static final String DEFAULT = "en";

  private static final List<String> SPOKEN = List.of(DEFAULT, "ru", "tg", "uz", "ky", "kk");

  private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();
  private final ZoneId zone;
  private final boolean strict;

  private Phrases(ZoneId zone, boolean strict) {
    this.zone = zone;
    this.strict = strict;
    SPOKEN.forEach(language -> catalogues.put(language, Catalogue.read(language)));
  }

  /**
   * For readers: where a phrase is missing in a language, English takes its place.
   *
   * @param zone in which time is told to chats that chose none
   */
  public static Phrases of(ZoneId zone) {
    return new Phrases(zone, false);
  }

  /** For tests: a missing phrase or argument throws. */
  public static Phrases strict(ZoneId zone) {
    return new Phrases(zone, true);
  }

  /** For logs and the command line; time is told in UTC. */
  public static Speech english() {
    return English.SPEECH;
  }

  /** ISO 639-1 codes, English first. */
  public List<String> languages() {
    return SPOKEN;
  }

  /** The language of ours that a client's {@code tag} (BCP 47, such as {@code ru-RU}) names. */
  public Optional<String> spoken(String tag) {
    String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Optional.of(primary).filter(catalogues::containsKey);
  }

  /** Every name of a language of ours in any of them, and its code -> the code. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : SPOKEN) {
      names.put(language, language);
      names.put(catalogue(language).pattern("language.own").orElse(language), language);
      catalogues
          .values()
          .forEach(
              reader ->
                  names.put(new ULocale(language).getDisplayLanguage(reader.locale()), language));
    }
    return names;
  }

  /** In the language of {@code tag}, or in English; time is told in the default zone. */
  public Speech in(String tag) {
    return speech(tag, zone);
  }

  /** As a chat wants it. */
  public Speech to(Preferences preferences) {
    return speech(preferences.language(), zone(preferences.zone()));
  }

  private Speech speech(String tag, ZoneId in) {
    Catalogue english = catalogue(DEFAULT);
    Catalogue own = spoken(tag).map(this::catalogue).orElse(english);
    return new Speech(own, english, in, strict);
  }

  /** Read when first asked for: most runs of a program have nothing to object to. */
  private static final class English {
    static final Speech SPEECH = of(ZoneOffset.UTC).in(DEFAULT);
  }

  Catalogue catalogue(String language) {
    return Objects.requireNonNull(catalogues.get(language), language);
  }

  /** The default where none was chosen, or one that this Java no longer knows. */
  private ZoneId zone(String id) {
    try {
      return id.isEmpty() ? zone : ZoneId.of(id);
    } catch (DateTimeException e) {
      return zone;
    }
  }
}
