package org.didbon.actor;

import org.didbon.actor.NameCandidate.Kind;

/** What the words after a surname make of it: «Патрушев Николай», «Патрушев Н. П.». */
final class WordsAfter {

  private final NameText text;
  private final NoGivenNames noGivenNames;
  private final GivenWords given;

  WordsAfter(NameText text, NoGivenNames noGivenNames, GivenWords given) {
    this.text = text;
    this.noGivenNames = noGivenNames;
    this.given = given;
  }

  NameCandidate read(SurnamePlace place) {
    Name name = place.name();
    int next = place.at() + 1;
    if (!text.joinsNext(place.at())
        || !text.capital(next)
        || text.tokens().possessive(place.at())) {
      return place.alone(Kind.BARE);
    }
    if (text.initial(next) || text.closingInitial(next)) {
      return initials(place, next);
    }
    boolean more = text.joinsNext(next) && text.capital(next + 1);
    boolean father = more && text.patronymic(next + 1);
    if (more && !father) {
      return place.alone(Kind.BARE);
    }
    if (given.goesWith(place, next)) {
      return father && name.isOfAnotherFather(text.word(next + 1))
          ? place.upTo(next, Kind.OTHER)
          : place.upTo(father ? next + 1 : next, Kind.FULL);
    }
    boolean another = given.agrees(next, place.cases()) && !noGivenNames.inHeadline(next);
    return another && given.casesOf(name, next) == 0
        ? place.upTo(next, Kind.OTHER)
        : place.alone(Kind.BARE);
  }

  private NameCandidate initials(SurnamePlace place, int first) {
    int last = first + 1;
    boolean two =
        text.initial(first)
            && last < text.size()
            && (text.initial(last) || text.closingInitial(last));
    if (!two && !text.initial(first)) {
      return place.alone(Kind.BARE);
    }
    String second = two ? text.word(last) : "";
    boolean fits = place.name().hasInitials(text.word(first), second, text.foreign());
    if (!two && !fits) {
      return place.alone(Kind.BARE);
    }
    return place.upTo(two ? last : first, fits ? Kind.INITIALS : Kind.OTHER);
  }
}
