package org.didbon.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several people of one given name and surname: which of them each full name of a text fits best.
 * For the others the place is a namesake's.
 */
final class FullNames {

  private final NameText text;
  private final List<Sighting> seen;
  private final Set<Generation> marks = EnumSet.noneOf(Generation.class);

  /** Who is named somewhere as nobody else of the name is. */
  private final Set<Integer> unmistaken = new HashSet<>();

  FullNames(NameText text, List<Sighting> seen) {
    this.text = text;
    this.seen = seen;
    seen.forEach(sighting -> marks.add(text.generation(sighting.anchor())));
  }

  /** The readings of each place; of its full names and initials, only those that are meant. */
  List<List<Sighting>> settle() {
    List<List<Sighting>> places = new ArrayList<>();
    for (int from = 0; from < seen.size(); ) {
      int to = from + 1;
      while (to < seen.size() && seen.get(to).anchor() == seen.get(from).anchor()) {
        to++;
      }
      List<Sighting> place = closest(seen.subList(from, to));
      places.add(place);
      if (onePerson(place)) {
        place.stream()
            .filter(Sighting::certain)
            .forEach(sighting -> unmistaken.add(sighting.name().person().number()));
      }
      from = to;
    }
    places.replaceAll(this::told);
    return places;
  }

  /** By what stands at the place alone: marks of generation, middle names, dates of birth. */
  private List<Sighting> closest(List<Sighting> place) {
    Generation mark = text.generation(place.get(0).anchor());
    List<Sighting> left = only(place, sighting -> fits(sighting, mark));
    boolean untold = mark == Generation.UNTOLD;
    left =
        ifAny(
            left,
            sighting ->
                mark
                    == (untold
                        ? sighting.name().generation()
                        : sighting.name().person().generation()));
    int least = left.stream().filter(Sighting::certain).mapToInt(this::distance).min().orElse(0);
    left = only(left, sighting -> distance(sighting) == least);
    return ofBirth(left, mark);
  }

  /** Whom the son is called after is called without a mark; who has one in his name has it here. */
  private boolean fits(Sighting sighting, Generation mark) {
    Generation own = sighting.name().generation();
    boolean untold = mark == Generation.UNTOLD && own == Generation.YOUNGER;
    return untold ? marks.contains(own) : sighting.name().person().generation().fits(mark);
  }

  /** By the rest of the text, where the place fits several. */
  private List<Sighting> told(List<Sighting> place) {
    if (onePerson(place)) {
      return place;
    }
    Generation mark = text.generation(place.get(0).anchor());
    boolean both = marks.contains(Generation.ELDER) && marks.contains(Generation.YOUNGER);
    if (mark != Generation.UNTOLD && both) {
      return place; // the text means the two of them, whichever is here
    }
    List<Sighting> left =
        ifAny(place, sighting -> unmistaken.contains(sighting.name().person().number()));
    boolean unknown = mark != Generation.UNTOLD && !onePerson(left);
    return unknown ? only(left, sighting -> false) : left;
  }

  private List<Sighting> ofBirth(List<Sighting> place, Generation mark) {
    List<Sighting> certain = place.stream().filter(Sighting::certain).toList();
    boolean dated = certain.stream().noneMatch(r -> r.name().person().born().isEmpty());
    if (mark == Generation.UNTOLD || !dated || certain.size() < 2) {
      return place;
    }
    Comparator<Sighting> byBirth = Comparator.comparing(r -> r.name().person().born());
    Comparator<Sighting> wanted = mark == Generation.ELDER ? byBirth.reversed() : byBirth;
    String born = certain.stream().max(wanted).orElseThrow().name().person().born();
    return only(place, sighting -> sighting.name().person().born().equals(born));
  }

  /** How many middle names and patronymics a name has that are not written, less those that are. */
  private int distance(Sighting reading) {
    Name name = reading.name();
    int shared = 0;
    for (int at = reading.first(); at <= reading.last(); at++) {
      shared += name.isBetween(text.key(at), text.initial(at)) ? 1 : 0;
    }
    boolean more = reading.last() - reading.first() > 1;
    int own = name.parts().middle().size() + (name.hasPatronymic() ? 1 : 0);
    return more ? own - 2 * shared : 0;
  }

  private static boolean onePerson(List<Sighting> place) {
    return place.stream()
            .filter(Sighting::certain)
            .map(sighting -> sighting.name().person().number())
            .distinct()
            .count()
        < 2;
  }

  /** The same, where some certain reading is so; else all of them. */
  private static List<Sighting> ifAny(List<Sighting> place, Predicate<Sighting> wanted) {
    return place.stream().anyMatch(sighting -> sighting.certain() && wanted.test(sighting))
        ? only(place, wanted)
        : place;
  }

  /** Makes a namesake's of the certain readings that are not so. */
  private static List<Sighting> only(List<Sighting> place, Predicate<Sighting> wanted) {
    List<Sighting> all = new ArrayList<>(place.size());
    for (Sighting sighting : place) {
      all.add(!sighting.certain() || wanted.test(sighting) ? sighting : sighting.another());
    }
    return all;
  }
}
