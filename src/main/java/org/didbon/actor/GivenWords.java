package org.didbon.actor;

import java.util.List;
import org.didbon.text.name.Cases;
import org.didbon.text.name.GivenNames;

/** Which words beside a surname are given names, whose, and where those of two words begin. */
final class GivenWords {

  private final NameText text;
  private final NoGivenNames noGivenNames;

  GivenWords(NameText text, NoGivenNames noGivenNames) {
    this.text = text;
    this.noGivenNames = noGivenNames;
  }

  /** The word before {@code at} where it can belong to the same name, else -1. */
  int previous(int at) {
    int previous = at - 1;
    boolean near =
        previous >= 0
            && text.tokens().inTitle(previous) == text.tokens().inTitle(at)
            && text.joinsNext(previous);
    return near && text.capital(previous) ? previous : -1;
  }

  /** Whether the word is a given name of the person and goes with the surname. */
  boolean goesWith(SurnamePlace place, int at) {
    return text.agrees(place.cases(), casesOf(place.name(), at));
  }

  /** The cases in which the word is a given name of the person; or 0. */
  int casesOf(Name name, int at) {
    int cases = cases(name, text.given(at));
    return cases == 0 && paired(at) ? cases(name, text.givenPair(at - 1)) : cases;
  }

  /** Whether the word and the next are one given name of the person: Чен Ын. */
  boolean isPairOf(Name name, int at) {
    return cases(name, text.givenPair(at)) != 0;
  }

  private static int cases(Name name, List<GivenNames.Sense> senses) {
    int cases = 0;
    for (GivenNames.Sense sense : senses) {
      if (name.isGiven(sense.family())) {
        cases |= sense.cases();
      }
    }
    return cases;
  }

  /** Whether the word and the one before may be one given name: Kassym-Jomart, Kassym Jomart. */
  private boolean paired(int at) {
    return text.joined(at) || (at > 0 && text.joinsNext(at - 1) && text.tokens().capital(at - 1));
  }

  /** Where the given name of the person that ends at {@code at} begins. */
  int start(Name name, int at) {
    return paired(at) && cases(name, text.given(at)) == 0 ? at - 1 : start(at);
  }

  /** Where a given name that ends at {@code at} begins, whoever has it. */
  int start(int at) {
    return text.joined(at) && text.capital(at - 1) ? at - 1 : at;
  }

  /** Whether the word looks like somebody's given name. */
  boolean isLike(int at) {
    if (noGivenNames.before(at)) {
      return false;
    }
    if (!text.isGivenAsWritten(at) && text.isTitle(at)) {
      return false; // Душанбе is no form of Душан
    }
    if (text.begins(at) && WordList.KINSHIP.contains(text.key(at))) {
      return false; // «Жена Лаврова»: not of one Жен
    }
    return !text.given(at).isEmpty() || (text.joined(at) && !text.givenPair(at - 1).isEmpty());
  }

  /** Whether the word is a given name, whoever's, that goes with the surname. */
  boolean agrees(int at, int surname) {
    for (GivenNames.Sense sense : text.given(at)) {
      if ((sense.cases() & (surname | Cases.PLURAL)) != 0) {
        return true;
      }
    }
    return false;
  }
}
