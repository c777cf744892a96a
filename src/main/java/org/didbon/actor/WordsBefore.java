package org.didbon.actor;

import org.didbon.actor.NameCandidate.Kind;
import org.didbon.text.Gap;
import org.didbon.text.name.Cases;
import org.didbon.text.name.FatherName;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/** What the words before a surname make of it: «Николай Платонович Патрушев», «Н. П. Патрушев». */
final class WordsBefore {

  private final NameText text;
  private final GivenWords given;
  private final Strangers strangers;

  WordsBefore(NameText text, GivenWords given, Strangers strangers) {
    this.text = text;
    this.given = given;
    this.strangers = strangers;
  }

  NameCandidate read(SurnamePlace place) {
    Name name = place.name();
    int first = given.previous(place.first());
    if (first < 0) {
      return withoutWord(place);
    }
    if (!NameWords.addressed(text.word(first)).fits(name.parts().gender())) {
      return place.from(first, Kind.OTHER); // Mrs. Putin
    }
    if (text.initial(first)) {
      return initials(place, first);
    }
    int own = given.casesOf(name, first);
    if (own != 0) {
      boolean one = text.agrees(place.cases(), own) || sharesPlural(place.cases(), first);
      return one ? place.from(given.start(name, first), Kind.FULL) : place.alone(Kind.BARE);
    }
    if (text.patronymic(first)) {
      return patronymic(place, first);
    }
    if (FatherName.isChildOf(text.word(first + 1)) && name.isOfAnotherFather(text.word(first))) {
      return place.from(first, Kind.OTHER);
    }
    int second = given.previous(given.start(first));
    if (second >= 0
        && given.goesWith(place, second)
        && (!text.shouting(first) || given.isLike(first))) {
      return place.from(given.start(name, second), Kind.FULL);
    }
    return unknown(place, first);
  }

  /** The surname, before which no word is that could belong to it. */
  private NameCandidate withoutWord(SurnamePlace place) {
    NameCandidate cleric = inBrackets(place);
    if (cleric != null) {
      return cleric;
    }
    if (strangers.alien(place) || strangers.woman(place)) {
      return place.alone(Kind.OTHER);
    }
    NameCandidate couple = together(place, place.first());
    return couple == null ? place.alone(Kind.BARE) : couple;
  }

  /** «Галактион (Орлов)»: the surname of one who is called by a given name, as monks are. */
  private @Nullable NameCandidate inBrackets(SurnamePlace place) {
    int called = place.first() - 1;
    boolean brackets =
        called >= 0
            && text.tokens().between(called).strip().equals("(")
            && text.tokens().signAfter(place.at()) == ')'
            && text.tokens().capital(called);
    if (!brackets || text.given(called).isEmpty() || text.isTitle(called)) {
      return null;
    }
    int before = given.previous(called);
    boolean alone = before < 0 || text.isTitle(before);
    boolean his = given.casesOf(place.name(), called) != 0;
    return alone ? place.from(called, his ? Kind.FULL : Kind.OTHER) : null;
  }

  private NameCandidate initials(SurnamePlace place, int first) {
    Name name = place.name();
    String nearest = text.word(first);
    int second = given.previous(first);
    if (second >= 0 && text.initial(second)) {
      boolean fits = name.hasInitials(text.word(second), nearest, text.foreign());
      return place.from(second, fits ? Kind.INITIALS : Kind.OTHER);
    }
    if (second >= 0 && given.goesWith(place, second)) {
      Kind kind = name.mayHaveFather(nearest, text.foreign()) ? Kind.FULL : Kind.OTHER;
      return place.from(given.start(name, second), kind);
    }
    boolean fits = name.hasInitials(nearest, "", text.foreign());
    return place.from(first, fits ? Kind.INITIALS : Kind.OTHER);
  }

  private NameCandidate patronymic(SurnamePlace place, int first) {
    Name name = place.name();
    if (name.isOfAnotherFather(text.word(first))) {
      return place.from(first, Kind.OTHER);
    }
    int second = given.previous(given.start(first));
    if (second >= 0 && given.goesWith(place, second)) {
      return place.from(given.start(name, second), Kind.FULL);
    }
    if (second >= 0 && text.initial(second)) {
      boolean fits = name.hasInitials(text.word(second), "", text.foreign());
      return place.from(second, fits ? Kind.INITIALS : Kind.OTHER);
    }
    return place.from(first, name.hasPatronymic() && second < 0 ? Kind.FULL : Kind.OTHER);
  }

  /** After a word that is none of the person's names. */
  private NameCandidate unknown(SurnamePlace place, int first) {
    if (given.isLike(first)) {
      NameCandidate couple = together(place, first);
      return couple == null ? place.from(first, Kind.OTHER) : couple;
    }
    boolean stranger =
        (strangers.alien(place) || strangers.named(first, place.sense()))
            && !StrangeNames.similar(text.key(first), place.name().parts().given());
    return stranger ? place.from(first, Kind.OTHER) : place.alone(Kind.BARE);
  }

  /** Of two people with one surname: «Барак и Мишель Обама»; {@code start} is after the «и». */
  private @Nullable NameCandidate together(SurnamePlace place, int start) {
    int and = start - 1;
    if (and <= 0 || start >= place.at() || !isAnd(and)) {
      return null;
    }
    int first = and - 1;
    boolean named = text.capital(first) && text.tokens().before(and) == Gap.BLANK;
    return named && given.casesOf(place.name(), first) != 0
        ? place.from(given.start(place.name(), first), Kind.FULL)
        : null;
  }

  /** «Сергей и Юлия Скрипали»: the surname in the plural after the second of two given names. */
  private boolean sharesPlural(int surname, int second) {
    return (surname & Cases.PLURAL) != 0 && second > 0 && isAnd(second - 1);
  }

  /** Whether the word means "and", and nothing but a blank is between it and the next. */
  private boolean isAnd(int at) {
    return NameWords.AND.contains(text.word(at)) && text.tokens().before(at + 1) == Gap.BLANK;
  }
}
