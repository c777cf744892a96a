package org.didbon.actor;

import org.didbon.actor.NameCandidate.Kind;

/** Names that have the surname first, then a given name of one word or two: Си Цзиньпин. */
final class EasternOrder {

  private final NameText text;
  private final GivenWords given;

  EasternOrder(NameText text, GivenWords given) {
    this.text = text;
    this.given = given;
  }

  /** What the words after the surname make of it, and those before; particles it has none. */
  NameCandidate read(SurnamePlace place) {
    Name name = place.name();
    int at = place.at();
    if (text.joinsNext(at)) {
      if (pairFollows(name, at)) {
        return place.upTo(at + 2, Kind.FULL); // Ким Чен Ын
      }
      if (given.casesOf(name, at + 1) != 0) {
        return place.upTo(at + 1, Kind.FULL);
      }
    }
    int first = given.previous(at);
    if (first >= 0 && given.casesOf(name, first) != 0) {
      return place.from(given.start(name, first), Kind.FULL); // Jong-un Kim
    }
    boolean other =
        (first >= 0 && given.isLike(first)) || (text.joinsNext(at) && text.capital(at + 1));
    return place.alone(other ? Kind.OTHER : Kind.BARE);
  }

  private boolean pairFollows(Name name, int at) {
    int last = at + 2;
    return last < text.size()
        && (text.joinsNext(at + 1) || text.joined(last))
        && given.isPairOf(name, at + 1);
  }
}
