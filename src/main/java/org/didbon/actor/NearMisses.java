package org.didbon.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.NearMiss.NameObjection;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.name.Generation;

/**
 * Follows each place of a surname through the steps by which {@link NameFinder} decides, and says
 * at which it was given up. For people who ask, not for every item: it takes the steps anew.
 */
final class NearMisses {

  private final NameText text;

  /** By word, who is meant there. */
  private final Map<Integer, Set<String>> meant = new HashMap<>();

  private final Map<String, NearMiss> found = new HashMap<>();

  NearMisses(NameText text, List<Mention> mentions) {
    this.text = text;
    for (Mention mention : mentions) {
      for (int at = mention.first(); at <= mention.last(); at++) {
        meant.computeIfAbsent(at, word -> new HashSet<>()).add(mention.actor());
      }
    }
  }

  /**
   * Those there are, in the order of the text.
   *
   * @param read every place of a surname
   * @param objections by which posts and trades are weighed
   */
  List<NearMiss> of(List<NameCandidate> read, PostObjections objections) {
    List<NameCandidate> persons = NamedThings.without(text, read);
    Set<NameCandidate> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(persons);
    read.stream()
        .filter(candidate -> !left.contains(candidate))
        .forEach(candidate -> note(candidate, NameObjection.THING));
    List<NameCandidate> weighed = persons.stream().map(objections::weighed).toList();
    List<NameCandidate> told = NamesakeJudge.withGivenName(weighed);
    List<NameCandidate> settled = new ArrayList<>();
    new FullNames(text, told).settle().forEach(settled::addAll);
    Set<Integer> never = neverMeant(settled);
    for (int at = 0; at < persons.size(); at++) {
      NameCandidate one = persons.get(at);
      if (one.kind() == Kind.OTHER) {
        note(one, never.contains(one.anchor()) ? NameObjection.NAMESAKE : NameObjection.OTHER_NAME);
      } else if (weighed.get(at).kind() == Kind.OTHER) {
        note(one, NameObjection.POST);
      } else if (told.get(at).kind() == Kind.OTHER) {
        note(one, NameObjection.GIVEN_NEEDED);
      } else if (settled.get(at).kind() == Kind.OTHER) {
        note(one, NameObjection.SAME_NAME);
      } else {
        note(one, ofBare(one));
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(NearMiss::first).thenComparing(NearMiss::actor))
        .toList();
  }

  /** Where the full name stands of somebody who is never meant. */
  private static Set<Integer> neverMeant(List<NameCandidate> all) {
    return all.stream()
        .filter(candidate -> candidate.certain() && !candidate.name().person().watched())
        .map(NameCandidate::anchor)
        .collect(Collectors.toSet());
  }

  private NameObjection ofBare(NameCandidate one) {
    Person person = one.name().person();
    if (meant.containsKey(one.anchor())) {
      return NameObjection.ANOTHER_MEANT;
    }
    if (!NamesakeJudge.tellsInSmall(text, one)) {
      return NameObjection.SMALL;
    }
    Generation mark = text.generation(one.anchor());
    if (!mark.fits(person.generation())) {
      return NameObjection.GENERATION;
    }
    return person.bareSurname() == BareSurname.NEVER
        ? NameObjection.NEVER
        : NameObjection.NOT_ALONE;
  }

  /** The name that came furthest tells best why the person is not meant. */
  private void note(NameCandidate candidate, NameObjection objection) {
    Person person = candidate.name().person();
    boolean isMeant = meant.getOrDefault(candidate.anchor(), Set.of()).contains(person.actor());
    if (person.watched() && !isMeant) {
      found.merge(
          person.actor() + " " + candidate.anchor(),
          new NearMiss(person.actor(), objection, candidate.first(), candidate.last()),
          (one, other) -> one.objection().compareTo(other.objection()) >= 0 ? one : other);
    }
  }
}
