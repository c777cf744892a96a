package org.didbon.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.didbon.actor.Mention;
import org.didbon.domain.Actor;
import org.didbon.domain.Ground;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.text.Tokens;

/** The actors that are watched, in the order of the configuration. Immutable. */
final class Actors {

  private final List<Subject> subjects;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  Actors(Collection<Actor> actors) {
    this.subjects = actors.stream().map(Actor::subject).toList();
    for (int number = 0; number < subjects.size(); number++) {
      numbers.putIfAbsent(subjects.get(number).id(), number);
    }
  }

  Set<String> ids() {
    return numbers.keySet();
  }

  /** A match for everybody who is mentioned, with the strongest ground and every place. */
  List<Match> matches(List<Mention> mentions, Tokens tokens) {
    if (mentions.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    grouped(mentions)
        .forEach((number, some) -> matches.add(match(subjects.get(number), some, tokens)));
    return Match.withOthers(matches);
  }

  private Map<Integer, List<Mention>> grouped(List<Mention> mentions) {
    Map<Integer, List<Mention>> grouped = new TreeMap<>();
    for (Mention mention : mentions) {
      Integer number = numbers.get(mention.actor());
      if (number == null) {
        throw new IllegalStateException("nobody is called so, actor=" + mention.actor());
      }
      grouped.computeIfAbsent(number, n -> new ArrayList<>(2)).add(mention);
    }
    return grouped;
  }

  private static Match match(Subject actor, List<Mention> mentions, Tokens tokens) {
    Ground strongest = Ground.QUERY;
    Places places = new Places();
    for (Mention mention : mentions) {
      strongest = mention.ground().compareTo(strongest) < 0 ? mention.ground() : strongest;
      places.add(mention.first(), mention.last());
    }
    return new Match(actor, strongest, places.spans(tokens));
  }
}
