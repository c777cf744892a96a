package org.didbon.phrase;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.domain.Glossary;
import org.didbon.domain.Preferences;
import org.didbon.text.SpokenLanguages;

/** All languages the bot speaks. Thread-safe. */
public final class Catalogues {

  /** Spoken to whoever speaks none of the others. */
  public static final String DEFAULT = Catalogue.ENGLISH;

  private final Map<String, Catalogue> catalogues;
  private final TypedWords typed;
  private final ZoneId zone;
  private final boolean strict;
  private final Glossary glossary;

  private Catalogues(
      Map<String, Catalogue> catalogues, ZoneId zone, boolean strict, Glossary glossary) {
    this.catalogues = catalogues;
    this.typed = new TypedWords(catalogues.values());
    this.zone = zone;
    this.strict = strict;
    this.glossary = glossary;
  }

  /**
   * For readers: where a phrase is missing in a language, English takes its place.
   *
   * @param zone in which time is told to chats that chose none
   */
  public static Catalogues of(ZoneId zone) {
    return of(bundled(), zone, false);
  }

  /** For tests: a missing phrase or argument throws. */
  public static Catalogues strict(ZoneId zone) {
    return of(bundled(), zone, true);
  }

  /** Of these languages, the first of which everybody is spoken to who speaks none of them. */
  static Catalogues of(List<Catalogue> spoken, ZoneId zone, boolean strict) {
    Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    spoken.forEach(catalogue -> catalogues.put(catalogue.language(), catalogue));
    return new Catalogues(catalogues, zone, strict, Glossary.EMPTY);
  }

  private static List<Catalogue> bundled() {
    return SpokenLanguages.CODES.stream().map(Catalogue::read).toList();
  }

  /** The same with the words of a configuration for its posts. */
  public Catalogues with(Glossary words) {
    return new Catalogues(catalogues, zone, strict, words);
  }

  /** For logs and the command line; time is told in UTC. */
  public static Localizer english() {
    return English.SPEECH;
  }

  /** ISO 639-1 codes, English first. */
  public List<String> languages() {
    return List.copyOf(catalogues.keySet());
  }

  /** The language of ours that a client's {@code tag} (BCP 47, such as {@code ru-RU}) names. */
  public Optional<String> spoken(String tag) {
    String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Optional.of(primary).filter(catalogues::containsKey);
  }

  /** Every name of a language of ours in any of them, and its code -> the code. */
  public Map<String, String> names() {
    return names(catalogues.keySet());
  }

  /**
   * Likewise of others.
   *
   * @param languages ISO 639-1; of two with one name the first has it
   */
  public Map<String, String> names(Collection<String> languages) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : languages) {
      names.putIfAbsent(language, language);
      Optional.ofNullable(catalogues.get(language))
          .flatMap(own -> own.pattern("language.own"))
          .ifPresent(own -> names.putIfAbsent(own, language));
      catalogues
          .values()
          .forEach(
              reader ->
                  names.putIfAbsent(
                      new ULocale(language).getDisplayLanguage(reader.locale()), language));
    }
    return names;
  }

  /** What people type, in any of the languages. */
  public TypedWords typed() {
    return typed;
  }

  /** In the language of {@code tag}, or in English; time is told in the default zone. */
  public Localizer in(String tag) {
    return speech(tag, zone);
  }

  /** As a chat wants it. */
  public Localizer to(Preferences preferences) {
    return speech(preferences.language(), zone(preferences.zone()));
  }

  private Localizer speech(String tag, ZoneId in) {
    Catalogue english = catalogue(DEFAULT);
    Catalogue own = spoken(tag).map(this::catalogue).orElse(english);
    Phrasebook phrases = new Phrasebook(own, english, strict);
    return new Localizer(own, phrases, new Vocabulary(own, glossary, typed), in);
  }

  /** Read when first asked for: most runs of a program have nothing to object to. */
  private static final class English {
    static final Localizer SPEECH = of(ZoneOffset.UTC).in(DEFAULT);
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
