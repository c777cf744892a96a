package org.didbon.actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Tokens;

/** A short way to say in tests who is watched and what is found of them in a text. */
final class FoundNames {

  static final Instant DAY = Instant.parse("2024-04-06T09:00:00Z");

  private final NameFinder finder;

  private FoundNames(List<Actor> actors) {
    this.finder = NameFinder.of(actors);
  }

  static FoundNames among(Actor... actors) {
    return new FoundNames(List.of(actors));
  }

  /** An actor; each name as {@code ru:Николай Патрушев}. */
  static Actor actor(String id, String... names) {
    return actor(id, BareSurname.AUTO, List.of(), names);
  }

  static Actor actor(String id, BareSurname bareSurname, List<String> not, String... names) {
    Map<String, List<String>> byLanguage = new TreeMap<>();
    for (String name : names) {
      byLanguage
          .computeIfAbsent(name.substring(0, 2), language -> new ArrayList<>())
          .add(name.substring(3));
    }
    return new Actor(
        id, names[0].substring(3), byLanguage, "", "", List.of(), "", bareSurname, not);
  }

  /** What stands for whom, as {@code id ground words}, in the order of the text. */
  List<String> in(String text, String language) {
    Tokens tokens = Tokens.of(text);
    List<String> found = new ArrayList<>();
    for (Mention mention : finder.find(tokens, language, DAY)) {
      String words = text.substring(tokens.start(mention.first()), tokens.end(mention.last()));
      found.add(mention.actor() + " " + mention.ground().word() + " " + words);
    }
    return found;
  }

  List<String> in(String text) {
    return in(text, "ru");
  }

  /** Who is found, without repeats. */
  List<String> people(String text, String language) {
    return finder.find(Tokens.of(text), language, DAY).stream()
        .map(Mention::actor)
        .distinct()
        .toList();
  }
}
