package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.didbon.text.name.Generation;

/**
 * Several people of one given name and surname: which of them each full name of a text fits best.
 * For the others the place is a namesake's.
 */
final class FullNames {

  private final NameText text;
  private final List<NameCandidate> seen;
  private final Set<Generation> marks = EnumSet.noneOf(Generation.class);

  /** Who is named somewhere as nobody else of the name is. */
  private final Set<Integer> unmistaken = new HashSet<>();

  FullNames(NameText text, List<NameCandidate> seen) {
    this.text = text;
    this.seen = seen;
    seen.forEach(candidate -> marks.add(text.generation(candidate.anchor())));
  }

  /** The readings of each place; of its full names and initials, only those that are meant. */
  List<List<NameCandidate>> settle() {
    List<List<NameCandidate>> places = new ArrayList<>();
    for (int from = 0; from < seen.size(); ) {
      int to = from + 1;
      while (to < seen.size() && seen.get(to).anchor() == seen.get(from).anchor()) {
        to++;
      }
      List<NameCandidate> place = closest(seen.subList(from, to));
      places.add(place);
      if (onePerson(place)) {
        place.stream()
            .filter(NameCandidate::certain)
            .forEach(candidate -> unmistaken.add(candidate.name().person().number()));
      }
      from = to;
    }
    places.replaceAll(this::narrowed);
    return places;
  }

  /** By what stands at the place alone: marks of generation, middle names, dates of birth. */
  private List<NameCandidate> closest(List<NameCandidate> place) {
    Generation mark = text.generation(place.get(0).anchor());
    List<NameCandidate> left = only(place, candidate -> fits(candidate, mark));
    boolean untold = mark == Generation.UNTOLD;
    left =
        ifAny(
            left,
            candidate ->
                mark
                    == (untold
                        ? candidate.name().generation()
                        : candidate.name().person().generation()));
    int least =
        left.stream().filter(NameCandidate::certain).mapToInt(this::distance).min().orElse(0);
    left = only(left, candidate -> distance(candidate) == least);
    if (!onePerson(left)) {
      left = ifAny(left, this::asWritten);
    }
    return ofBirth(left, mark);
  }

  /** Whom the son is called after is called without a mark; who has one in his name has it here. */
  private boolean fits(NameCandidate candidate, Generation mark) {
    Generation own = candidate.name().generation();
    boolean untold = mark == Generation.UNTOLD && own == Generation.YOUNGER;
    return untold ? marks.contains(own) : candidate.name().person().generation().fits(mark);
  }

  /** By the rest of the text, where the place fits several. */
  private List<NameCandidate> narrowed(List<NameCandidate> place) {
    if (onePerson(place)) {
      return place;
    }
    Generation mark = text.generation(place.get(0).anchor());
    boolean both = marks.contains(Generation.ELDER) && marks.contains(Generation.YOUNGER);
    if (mark != Generation.UNTOLD && both) {
      return place; // the text means the two of them, whichever is here
    }
    List<NameCandidate> left =
        ifAny(place, candidate -> unmistaken.contains(candidate.name().person().number()));
    boolean unknown = mark != Generation.UNTOLD && !onePerson(left);
    return unknown ? only(left, candidate -> false) : left;
  }

  private List<NameCandidate> ofBirth(List<NameCandidate> place, Generation mark) {
    List<NameCandidate> certain = place.stream().filter(NameCandidate::certain).toList();
    boolean dated = certain.stream().noneMatch(r -> r.name().person().born().isEmpty());
    if (mark == Generation.UNTOLD || !dated || certain.size() < 2) {
      return place;
    }
    Comparator<NameCandidate> byBirth = Comparator.comparing(r -> r.name().person().born());
    Comparator<NameCandidate> wanted = mark == Generation.ELDER ? byBirth.reversed() : byBirth;
    String born = certain.stream().max(wanted).orElseThrow().name().person().born();
    return only(place, candidate -> candidate.name().person().born().equals(born));
  }

  /** Oleksandr and Alexander are one name, and yet two people are told apart by it. */
  private boolean asWritten(NameCandidate candidate) {
    for (int at = candidate.first(); at <= candidate.last(); at++) {
      if (candidate.name().isWrittenGiven(text.key(at))) {
        return true;
      }
    }
    return false;
  }

  /** How many middle names and patronymics a name has that are not written, less those that are. */
  private int distance(NameCandidate reading) {
    Name name = reading.name();
    int shared = 0;
    for (int at = reading.first(); at <= reading.last(); at++) {
      shared += name.isBetween(text.key(at), text.initial(at)) ? 1 : 0;
    }
    boolean more = reading.last() - reading.first() > 1;
    boolean father = !name.parts().patronymic().isEmpty();
    int own = name.parts().middle().size() + (father ? 1 : 0);
    return more ? own - 2 * shared : 0;
  }

  private static boolean onePerson(List<NameCandidate> place) {
    return place.stream()
            .filter(NameCandidate::certain)
            .map(candidate -> candidate.name().person().number())
            .distinct()
            .count()
        < 2;
  }

  /** The same, where some certain reading is so; else all of them. */
  private static List<NameCandidate> ifAny(
      List<NameCandidate> place, Predicate<NameCandidate> wanted) {
    return place.stream().anyMatch(candidate -> candidate.certain() && wanted.test(candidate))
        ? only(place, wanted)
        : place;
  }

  /** Makes a namesake's of the certain readings that are not so. */
  private static List<NameCandidate> only(
      List<NameCandidate> place, Predicate<NameCandidate> wanted) {
    List<NameCandidate> all = new ArrayList<>(place.size());
    for (NameCandidate candidate : place) {
      all.add(!candidate.certain() || wanted.test(candidate) ? candidate : candidate.another());
    }
    return all;
  }
}
