package org.didbon.command.news;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.Buttons;
import org.didbon.domain.Actor;
import org.didbon.domain.Button;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.query.Nearest;
import org.didbon.text.Letters;

/** Actors by country and by tag, and the buttons that list those of one. */
final class ActorGroups {

  /** More buttons than that fill the screen of a phone. */
  private static final int MOST_TAGS = 16;

  private ActorGroups() {}

  /** Those of no country are under {@code ""}. */
  static Map<String, List<Actor>> byCountry(Collection<Actor> actors) {
    return actors.stream()
        .collect(Collectors.groupingBy(Actor::country, TreeMap::new, Collectors.toList()));
  }

  /** How many have each tag, in the order of the alphabet of its words. */
  static Map<String, Long> byTag(Collection<Actor> actors, Localizer localizer) {
    Comparator<String> order = Comparator.comparing(localizer::tag);
    return actors.stream()
        .flatMap(actor -> actor.tags().stream())
        .collect(
            Collectors.groupingBy(
                tag -> tag,
                () -> new TreeMap<>(order.thenComparing(Comparator.naturalOrder())),
                Collectors.counting()));
  }

  /** Whether a tag of the actor is written so, or called so in the language. */
  static boolean hasTag(Actor actor, String words, Localizer localizer) {
    String wanted = Letters.fold(words);
    return actor.tags().stream()
        .anyMatch(
            tag ->
                Letters.fold(tag).equals(wanted)
                    || Letters.fold(localizer.tag(tag)).equals(wanted));
  }

  static String country(String code, Localizer localizer) {
    return code.isEmpty() ? localizer.say("actors.elsewhere") : localizer.country(code);
  }

  /** A button for each country, then one for each tag. */
  static List<List<Button>> buttons(Collection<Actor> actors, Localizer localizer) {
    List<Button> countries = new ArrayList<>();
    byCountry(actors)
        .forEach(
            (code, some) -> {
              if (!code.isEmpty()) {
                countries.add(button(country(code, localizer), some.size(), code));
              }
            });
    List<Button> tags = new ArrayList<>();
    byTag(actors, localizer)
        .forEach((tag, count) -> tags.add(button(localizer.tag(tag), count, tag)));
    return new Buttons()
        .rows(countries, 2)
        .rows(tags.subList(0, Math.min(MOST_TAGS, tags.size())), 2)
        .build();
  }

  /** Buttons for the countries and tags that are called nearly so. */
  static List<List<Button>> near(String words, Collection<Actor> actors, Localizer localizer) {
    List<Button> near = new ArrayList<>();
    Map<String, List<Actor>> byCountry = byCountry(actors);
    for (String code : Countries.near(words, byCountry.keySet())) {
      near.add(
          button(country(code, localizer), byCountry.getOrDefault(code, List.of()).size(), code));
    }
    Map<String, Long> byTag = byTag(actors, localizer);
    Map<String, String> tags = new HashMap<>();
    byTag.keySet().forEach(tag -> tags.put(Letters.fold(tag), tag));
    byTag.keySet().forEach(tag -> tags.put(Letters.fold(localizer.tag(tag)), tag));
    Nearest.to(Letters.fold(words), tags.keySet()).stream()
        .flatMap(name -> Stream.ofNullable(tags.get(name)))
        .distinct()
        .forEach(tag -> near.add(button(localizer.tag(tag), byTag.getOrDefault(tag, 0L), tag)));
    return new Buttons().rows(near, 1).build();
  }

  private static Button button(String label, long count, String operand) {
    return new Button(label + " · " + count, "/actors " + operand);
  }
}
