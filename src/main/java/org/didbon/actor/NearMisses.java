package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final List<Mention> mentions;
  private final Map<String, NearMiss> found = new HashMap<>();

  NearMisses(NameText text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /**
   * Those there are, in the order of the text.
   *
   * @param read every place of a surname
   * @param objections by which posts and trades are weighed
   */
  List<NearMiss> of(List<NameCandidate> read, PostObjections objections) {
    List<NameCandidate> persons = NamedThings.without(text, read);
    read.stream()
        .filter(candidate -> !persons.contains(candidate))
        .forEach(candidate -> note(candidate, NameObjection.THING));
    List<NameCandidate> weighed = persons.stream().map(objections::weighed).toList();
    List<NameCandidate> told = NamesakeJudge.withGivenName(weighed);
    List<NameCandidate> settled = new ArrayList<>();
    new FullNames(text, told).settle().forEach(settled::addAll);
    for (int at = 0; at < persons.size(); at++) {
      NameCandidate one = persons.get(at);
      if (one.kind() == Kind.OTHER) {
        note(one, namesake(one, settled) ? NameObjection.NAMESAKE : NameObjection.OTHER_NAME);
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

  /** Whether the place is the full name of somebody who is never meant. */
  private static boolean namesake(NameCandidate one, List<NameCandidate> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.anchor() == one.anchor()
                    && other.certain()
                    && !other.name().person().watched());
  }

  private NameObjection ofBare(NameCandidate one) {
    Person person = one.name().person();
    if (mentions.stream().anyMatch(mention -> covers(mention, one))) {
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
    boolean meant =
        mentions.stream()
            .anyMatch(
                mention -> mention.actor().equals(person.actor()) && covers(mention, candidate));
    if (person.watched() && !meant) {
      found.merge(
          person.actor() + " " + candidate.anchor(),
          new NearMiss(person.actor(), objection, candidate.first(), candidate.last()),
          (one, other) -> one.objection().compareTo(other.objection()) >= 0 ? one : other);
    }
  }

  private static boolean covers(Mention mention, NameCandidate candidate) {
    return mention.first() <= candidate.anchor() && candidate.anchor() <= mention.last();
  }
}
