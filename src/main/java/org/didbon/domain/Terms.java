package org.didbon.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * On what terms a chat hears of a subject.
 *
 * @param schedule at once, or in a digest
 * @param urgentOnly whether only what is urgent is told
 * @param languages only reports in these, BCP 47; empty: in any
 * @param countries only outlets of these, ISO 3166; empty: of any
 * @param sources told once so many feeds report the story, at least 1
 * @param always whether a digest comes even if there is nothing to tell
 * @param sound whether it makes itself heard
 */
public record Terms(
    Schedule schedule,
    boolean urgentOnly,
    List<String> languages,
    List<String> countries,
    int sources,
    boolean always,
    Sound sound) {

  /** How {@link #written} says {@link #always}. */
  public static final String ALWAYS = "always";

  /** Everything, at once. */
  public static final Terms DEFAULT =
      new Terms(Schedule.NOW, false, List.of(), List.of(), 1, false);

  public Terms {
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
    if (sources < 1) {
      throw new IllegalArgumentException("a story has a source: " + sources);
    }
  }

  /** Which sound as their chat wants it. */
  public Terms(
      Schedule schedule,
      boolean urgentOnly,
      List<String> languages,
      List<String> countries,
      int sources,
      boolean always) {
    this(schedule, urgentOnly, languages, countries, sources, always, Sound.AS_CHAT);
  }

  /** The same at other times. */
  public Terms with(Schedule other, boolean evenIfNothing) {
    return new Terms(other, urgentOnly, languages, countries, sources, evenIfNothing, sound);
  }

  /** The same, heard otherwise. */
  public Terms with(Sound other) {
    return new Terms(schedule, urgentOnly, languages, countries, sources, always, other);
  }

  /**
   * Whether they let a report through.
   *
   * @param language of the report, {@code und} if unknown
   * @param country of its outlet, {@code ""} if unknown
   * @param reports feeds that have the story by now
   */
  public boolean admit(String language, String country, boolean urgent, int reports) {
    return refusal(language, country, urgent, reports).isEmpty();
  }

  /** Which of them does not let a report through; empty if they do. */
  public Optional<VerdictReason> refusal(
      String language, String country, boolean urgent, int reports) {
    if (urgentOnly && !urgent) {
      return Optional.of(VerdictReason.URGENT_ONLY);
    }
    if (!languages.isEmpty() && !languages.contains(language)) {
      return Optional.of(VerdictReason.LANGUAGE);
    }
    if (!countries.isEmpty() && !countries.contains(country)) {
      return Optional.of(VerdictReason.COUNTRY);
    }
    return reports < sources ? Optional.of(VerdictReason.SOURCES) : Optional.empty();
  }

  /** All but the schedule in one word, such as {@code urgent;lang=ru,tg;from=TJ;sources=3}. */
  public String written() {
    StringBuilder written = new StringBuilder();
    append(written, urgentOnly ? "urgent" : "");
    append(written, languages.isEmpty() ? "" : "lang=" + String.join(",", languages));
    append(written, countries.isEmpty() ? "" : "from=" + String.join(",", countries));
    append(written, sources == 1 ? "" : "sources=" + sources);
    append(written, always ? ALWAYS : "");
    append(written, sound == Sound.AS_CHAT ? "" : sound.word());
    return written.toString();
  }

  private static void append(StringBuilder written, String part) {
    written.append(written.isEmpty() || part.isEmpty() ? "" : ";").append(part);
  }

  /** Reads what {@link #written} wrote. */
  public static Terms of(Schedule schedule, String written) {
    List<String> parts = Arrays.asList(written.split(";"));
    return new Terms(
        schedule,
        parts.contains("urgent"),
        list(parts, "lang="),
        list(parts, "from="),
        list(parts, "sources=").stream().map(Integer::valueOf).findFirst().orElse(1),
        parts.contains(ALWAYS),
        parts.stream().flatMap(part -> Sound.of(part).stream()).findFirst().orElse(Sound.AS_CHAT));
  }

  private static List<String> list(List<String> parts, String key) {
    return parts.stream()
        .filter(part -> part.startsWith(key))
        .flatMap(part -> Arrays.stream(part.substring(key.length()).split(",")))
        .collect(Collectors.toUnmodifiableList());
  }
}
