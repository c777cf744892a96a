package org.didbon.actor;

import org.didbon.actor.NameIndex.SurnameSense;
import org.didbon.text.Gap;
import org.didbon.text.WordForms;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameWords;

/** Signs that a surname is that of somebody whose given name we do not know. */
final class Strangers {

  private final NameText text;
  private final NoGivenNames noGivenNames;

  Strangers(NameText text, NoGivenNames noGivenNames) {
    this.text = text;
    this.noGivenNames = noGivenNames;
  }

  /** Whether an article stands before the surname that does not belong to the name: de Jager. */
  boolean alien(SurnamePlace place) {
    return place.first() < place.at()
        && !place.name().parts().particle()
        && text.particle(place.first());
  }

  /** «…, Патрушева заявила»: a woman, though the form could be a man's in another case. */
  boolean woman(SurnamePlace place) {
    int at = place.at();
    boolean clause = text.begins(at) || text.tokens().before(at) == Gap.COMMA;
    return clause && womansVerb(place.sense(), at);
  }

  /** Whether a woman's verb follows a surname that is a man's in another case than the first. */
  private boolean womansVerb(SurnameSense sense, int at) {
    boolean man = Cases.gender(sense.cases()) == Gender.MALE && !Cases.nominative(sense.cases());
    return man
        && text.joinsNext(at)
        && !text.tokens().capital(at + 1)
        && NameWords.isWomansVerb(text.tokens().word(at + 1));
  }

  /** Whether the word is no name we know, and yet ends as one does that goes with the surname. */
  boolean named(int at, SurnameSense sense) {
    String word = text.word(at);
    if (noGivenNames.before(at) || noGivenNames.inHeadline(at)) {
      return false;
    }
    if (noGivenNames.acronym(at) && !noGivenNames.acronym(at + 1)) {
      return false; // «глава ГКНБ Ташиев»
    }
    boolean told = !text.shouting(at) || noGivenNames.strangeInHeadline(at);
    boolean candidate =
        word.length() > 3 && told && !text.isTitle(at) && text.surnames(at).isEmpty();
    if (!candidate) {
      return false;
    }
    if (text.stacksEndings() && text.begins(at)) {
      return StrangeNames.isEastern(text.key(at)); // no dictionary knows what may begin a sentence
    }
    if (!WordForms.isListed(word)) {
      return StrangeNames.agree(word, sense.cases())
          || StrangeNames.agreeInGenitive(word, sense.cases())
          || StrangeNames.agreeAsWoman(sense)
          || (text.begins(at) && StrangeNames.begins(word, sense.cases()))
          || (text.begins(at) && womansVerb(sense, at + 1));
    }
    return !text.begins(at) && StrangeNames.agree(word, sense.cases());
  }
}
