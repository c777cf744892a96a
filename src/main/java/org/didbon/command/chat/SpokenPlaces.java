package org.didbon.command.chat;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.Wishes;
import org.didbon.text.Letters;

/**
 * Cities as people speak of them: «я живу в Ташкенте», "Toshkentda yashayman", «ташкентское время».
 * Immutable.
 */
final class SpokenPlaces {

  /** {@code Nizhny Novgorod}. */
  private static final int MOST_WORDS = 2;

  private static final int SHORTEST = 4;

  private static final String LIVING = "word.city.living";

  /** A case has the place of a last vowel; an adjective may have that of two letters. */
  private static final int LONG_ENDING = 4;

  private final ZoneFinder zones;
  private final Wishes around;
  private final Wishes wishes;
  private final List<String> endings;

  /** They may have the place of a city's last letters: «в Москве», but no «Душанба». */
  private final List<String> replacing;

  /** They say that somebody is there: {@code Toshkentdaman}. */
  private final List<String> living;

  /**
   * A city and its zone.
   *
   * @param isSure whether what stands around it speaks of where somebody is, or of time
   */
  record SpokenPlace(ZoneId zone, boolean isSure) {}

  SpokenPlaces(ZoneFinder zones, TypedWords words) {
    this.zones = zones;
    this.around =
        new Wishes(words, Wishes.TOWARD, "word.said.zone", "zone.words", "word.city.around");
    this.wishes = new Wishes(words, Wishes.TOWARD);
    this.replacing = words.of("word.city.ending").stream().map(Letters::fold).toList();
    this.living = words.of(LIVING).stream().map(Letters::fold).toList();
    this.endings =
        List.of(LIVING, "word.city.ending", "word.ending", "word.time.ending").stream()
            .flatMap(key -> words.of(key).stream())
            .map(Letters::fold)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /** Empty if other words stand around it. */
  Optional<SpokenPlace> in(String said) {
    List<String> parts = Wishes.parts(said);
    for (int many = Math.min(MOST_WORDS, parts.size()); many > 0; many--) {
      for (int from = 0; from + many <= parts.size(); from++) {
        List<String> before = parts.subList(0, from);
        List<String> after = parts.subList(from + many, parts.size());
        Optional<ZoneId> zone = zone(String.join(" ", parts.subList(from, from + many)));
        if (zone.isPresent() && around.areAll(before) && around.areAll(after)) {
          String last = Letters.fold(parts.get(from + many - 1));
          boolean there = zones.find(last).isEmpty() && living.stream().anyMatch(last::endsWith);
          boolean sure = there || !wishes.areAll(before) || !wishes.areAll(after);
          return zone.map(found -> new SpokenPlace(found, sure));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ZoneId> zone(String typed) {
    String folded = Letters.fold(typed);
    if (!typed
        .chars()
        .allMatch(c -> Character.isLetter(c) || " -'\u2018\u2019\u02bb".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return zones
        .find(typed)
        .or(
            () ->
                endings.stream()
                    .filter(folded::endsWith)
                    .flatMap(
                        ending ->
                            stem(folded.substring(0, folded.length() - ending.length()), ending)
                                .stream())
                    .findFirst());
  }

  private Optional<ZoneId> stem(String stem, String ending) {
    Optional<ZoneId> whole = stem.length() < 2 ? Optional.empty() : zones.find(stem);
    int most = ending.length() >= LONG_ENDING ? 2 : 1;
    return whole.or(
        () ->
            stem.length() < SHORTEST || !replacing.contains(ending)
                ? Optional.empty()
                : IntStream.rangeClosed(1, most)
                    .mapToObj(lost -> zones.begun(stem, lost))
                    .flatMap(Optional::stream)
                    .findFirst());
  }
}
